import type { Path } from '../../base/place.ts';
import type { Condition, Node } from '../../model/plan.ts';
import type { Fine } from '../../model/schedule.ts';
import type { Actor } from '../circumstances/effects.ts';
import type { Ranking } from '../grades/ranking.ts';
import type { Scope } from '../scope.ts';
import type { Cases } from './cases.ts';
import type { Leaf } from './leaf.ts';

/** What all fines of a schedule have in common. */
export interface Shared {
  readonly ranking: Ranking | undefined;
  readonly actors: readonly Actor[];
  /** Where an election is open or circumstances are weighed, so that even a computed figure is the officer's. */
  readonly open: readonly Condition[];
  /** The rounding unit. */
  readonly unit: Node;
}

/** A fine while it is being lowered. */
export interface Lowering {
  readonly scope: Scope;
  readonly fine: Fine;
  readonly id: string;
  readonly path: Path;
  readonly shared: Shared;
  readonly cases: Cases;
  /** The same outside a list: there an item's case means nothing, and what holds for the first holds for all. */
  readonly outside: Cases;
  readonly leaves: readonly Leaf[];
}
