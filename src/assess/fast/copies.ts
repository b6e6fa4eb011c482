import type { Assessment, FineAssessment } from '../../model/assessment.ts';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };
export type Copy<T> = (of: T) => Writable<T>;

/** An assessment under a version. */
export type Whole = Assessment & Required<Pick<Assessment, 'versionChoice'>>;

/** Copies what is like this one. Written out, a copy of the usual members takes half the time of one of any members. */
export const copierOf = <T extends object>(usual: Copy<T>, of: T): Copy<T> =>
  Object.keys(usual(of)).join() === Object.keys(of).join() ? usual : (other) => ({ ...other });

/** Of an assessment that has not ended before its fines. */
export const copyWhole: Copy<Whole> = (of) => ({
  outcome: of.outcome,
  fines: of.fines,
  total: of.total,
  measures: of.measures,
  confiscation: of.confiscation,
  procedure: of.procedure,
  schedule: of.schedule,
  engine: of.engine,
  title: of.title,
  basis: of.basis,
  assumptions: of.assumptions,
  figures: of.figures,
  facts: of.facts,
  versionChoice: of.versionChoice,
});

/** Of a fine with its ground, that stands. */
export const copyFine: Copy<FineAssessment> = (of) => ({
  id: of.id,
  payer: of.payer,
  duty: of.duty,
  currency: of.currency,
  basis: of.basis as NonNullable<FineAssessment['basis']>,
  outcome: of.outcome,
  amount: of.amount,
  range: of.range,
  limits: of.limits,
  grade: of.grade,
  band: of.band,
  inForce: of.inForce,
  steps: of.steps,
});
