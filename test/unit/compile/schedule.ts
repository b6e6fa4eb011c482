import {
  type Assessment,
  assess,
  type Case,
  type FineAssessment,
  type Include,
  type Plan,
  parseSchedule,
  safeAssess,
  safeParseSchedule,
} from '../../../src/index.ts';

const TOP: Readonly<Record<string, string>> = {
  schedule: 'test/unit',
  title: '测试',
  currency: 'CNY',
  effective: '{ from: 2020-01-01 }',
  basis: '某法第一条',
  fines: '[ { payer: 当事人, range: [50, 2000] } ]',
  rounding: '{ to: 0.01, mode: half-up }',
};

type Parts = Readonly<Record<string, string>>;

const textOf = (parts: Parts): string =>
  Object.entries({ ...TOP, ...parts })
    .map(([key, part]) => `${key}: ${part}\n`)
    .join('');

/** The plan of a small schedule with these parts; amounts are rounded to the fen. */
export const planOf = (parts: Parts, include?: Include): Plan =>
  parseSchedule(textOf(parts), include && { include });

/** The problems of a small schedule with these parts, as their codes. */
export const refusedAs = (parts: Parts): readonly string[] => {
  const result = safeParseSchedule(textOf(parts));
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

/** A fine of the party with these keys. */
export const fine = (keys: string): string => `[ { payer: 当事人, ${keys} } ]`;

export type Facts = Case['facts'];
export type More = Omit<Case, 'facts'>;

/** The assessment of the first fine. */
export function fineOf(plan: Plan, facts: Facts, more: More = {}): FineAssessment {
  const [first] = assess(plan, { facts, ...more }).fines;
  if (first === undefined) throw new Error('no fine');
  return first;
}

export const amountOf = (plan: Plan, facts: Facts, more: More = {}): string | null =>
  fineOf(plan, facts, more).amount;

/** Of each fine: its amount, or else its outcome; `absorbed` where another takes its place. */
export const amountsOf = ({ fines }: Assessment): readonly string[] =>
  fines.map(({ amount, outcome, absorbedBy }) =>
    absorbedBy === undefined ? (amount ?? outcome) : 'absorbed',
  );

/** The problems of a case, as their codes. */
export const problemsOf = (plan: Plan, facts: Facts, more: More = {}): readonly string[] => {
  const result = safeAssess(plan, { facts, ...more });
  return result.ok ? [] : result.problems.map(({ code }) => code);
};

/** The value `值` of these facts, as an amount. */
export const resultOf = (parts: Parts): ((facts: Facts) => string | null) => {
  const plan = planOf({ fines: fine('range: [0.01, 1亿], place: { exactly: 值 }'), ...parts });
  return (facts) => amountOf(plan, facts);
};
