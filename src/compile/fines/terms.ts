import type { Path } from '../../base/place.ts';
import type { Basis, Condition } from '../../model/plan.ts';
import type {
  Band,
  Bands,
  FinePlace,
  FineTerms,
  Limits,
  Range,
  Shares,
  Value,
} from '../../model/schedule.ts';

/** A part of a schedule with the path that leads to it. */
export interface At<T> {
  readonly value: T;
  readonly path: Path;
}

/** What is said of a fine in one case, whether the case says it or takes it from around it. sem: cases */
export interface Terms {
  readonly path: Path;
  /** The tests of the rows that lead to this case. */
  readonly when: readonly Condition[];
  readonly duty?: 'must' | 'may';
  readonly range?: At<Range>;
  readonly of?: At<Value>;
  readonly total?: At<NonNullable<FineTerms['total']>>;
  readonly band?: At<Band>;
  readonly bands?: At<Bands>;
  readonly shares?: At<Shares>;
  readonly place?: At<FinePlace>;
  readonly limits?: At<Limits>;
  readonly instead?: At<string>;
  readonly basis?: readonly Basis[];
  readonly assumed?: string;
}

const NOTHING: Terms = { path: [], when: [] };

/** The terms of a fine or case, over those around it. Band, bands and shares replace each other. */
export function mergeTerms(
  own: FineTerms,
  path: Path,
  around: Terms = NOTHING,
  when: readonly Condition[] = [],
): Terms {
  const part = <T>(key: string, value: T | undefined): At<T> | undefined =>
    value === undefined ? undefined : { value, path: [...path, key] };
  const range = part('range', own.range) ?? around.range;
  const of = part('of', own.of) ?? around.of;
  const total = part('total', own.total) ?? around.total;
  const anew = own.band !== undefined || own.bands !== undefined || own.shares !== undefined;
  const band = part('band', own.band) ?? (anew ? undefined : around.band);
  const bands = part('bands', own.bands) ?? (anew ? undefined : around.bands);
  const shares = part('shares', own.shares) ?? (anew ? undefined : around.shares);
  const place = part('place', own.place) ?? around.place;
  const limits = part('limits', own.limits) ?? around.limits;
  const instead = part('instead', own.instead) ?? around.instead;
  const duty = own.duty ?? around.duty;
  const basis = own.basis ?? around.basis;
  const assumed = own.assumed ?? around.assumed;
  return {
    path,
    when: [...around.when, ...when],
    ...(range && { range }),
    ...(of && { of }),
    ...(total && { total }),
    ...(band && { band }),
    ...(bands && { bands }),
    ...(shares && { shares }),
    ...(place && { place }),
    ...(limits && { limits }),
    ...(instead && { instead }),
    ...(duty && { duty }),
    ...(basis && { basis }),
    ...(assumed !== undefined && { assumed }),
  };
}
