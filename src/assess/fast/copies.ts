import type { FineBrief } from '../../model/assessment.ts';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Copy<T> = (of: T) => Writable<T>;

/** How copies of a fine are made. Written out, a copy of the usual members takes half the time of one of any members. */
export function copierOf(fine: FineBrief): Copy<FineBrief> {
  const keysOf = (one: FineBrief): string => Object.keys(one).join();
  return USUAL.find((copy) => keysOf(copy(fine)) === keysOf(fine)) ?? ((of) => ({ ...of }));
}

/** Fines that stand, without a ground of their own and with one. */
const USUAL: readonly Copy<FineBrief>[] = [
  (of) => ({
    id: of.id,
    payer: of.payer,
    duty: of.duty,
    currency: of.currency,
    outcome: of.outcome,
    amount: of.amount,
    range: of.range,
    limits: of.limits,
    grade: of.grade,
    band: of.band,
    inForce: of.inForce,
  }),
  (of) => ({
    id: of.id,
    payer: of.payer,
    duty: of.duty,
    currency: of.currency,
    basis: of.basis as NonNullable<FineBrief['basis']>,
    outcome: of.outcome,
    amount: of.amount,
    range: of.range,
    limits: of.limits,
    grade: of.grade,
    band: of.band,
    inForce: of.inForce,
  }),
];
