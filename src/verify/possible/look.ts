import type { Range } from '../../base/range.ts';
import type { Rational } from '../../base/rational.ts';
import type { Condition, Ending, Node } from '../../model/plan.ts';
import type { Domain } from '../model/domain.ts';
import type { Box, Model } from '../model/model.ts';

/**
 * A plan looked at over a box of cases. Every value is a range or a set of words by itself: what two values have to do with
 * each other is not kept, which is quick, and enough to bound one amount.
 */
export interface Look {
  readonly model: Model;
  readonly box: Box;
  readonly steps: Map<string, Seen>;
  readonly nodes: Map<Node, Seen>;
  readonly asked: Map<Condition, Asked>;
  /** `nodeOver`, handed along: nodes ask conditions, and conditions ask nodes. */
  readonly over: (look: Look, node: Node) => Seen;
  /** Figures that are set, by id. */
  readonly figures?: ReadonlyMap<string, Rational>;
  /** The look at the box that this one was cut from, along one fact. */
  readonly from?: { readonly look: Look; readonly cut: string };
}

/** What a node may give over the box. */
export interface Seen {
  readonly words: readonly string[];
  /** Its numbers lie here; none where it is left out. */
  readonly range?: Range;
  /** How working it out may end the case or the fine. */
  readonly ends: Ends;
  /** Every number of it hangs on a figure that the officer has not given, but for bands that happen to be one amount. */
  readonly decided?: true;
}

/** A set of endings. */
export type Ends = number;

export const END: Readonly<Record<Ending['kind'], Ends>> = {
  'not-yet': 1,
  exempt: 2,
  'no-fine': 4,
  band: 8,
  refused: 16,
};

export const NO_ENDS: Ends = 0;

export const mayEnd = (ends: Ends, kind: Ending['kind']): boolean => (ends & END[kind]) !== 0;

/** The answer to a condition over the box. */
export interface Asked {
  /** Undefined where it holds in some cases and not in others, as far as this look tells. */
  readonly known?: boolean;
  /** It is never answered: what it reads always ends the case. */
  readonly never?: true;
  readonly ends: Ends;
}

/** The look at a part of the box: one fact is something else. */
export const cutLook = (look: Look, fact: string, domain: Domain): Look => ({
  ...look,
  box: new Map(look.box).set(fact, domain),
  steps: new Map(),
  nodes: new Map(),
  asked: new Map(),
  from: { look, cut: fact },
});

/** The look at the widest box from which this one was cut without touching what a step reads. */
export function homeOf(look: Look, step: string): Look {
  const reads = look.model.reads.get(step);
  let here = look;
  while (here.from && !reads?.has(here.from.cut)) here = here.from.look;
  return here;
}
