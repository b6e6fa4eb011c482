import { isInfinite, parseRational, sign } from '../base/rational.ts';
import type { Finding } from '../model/proof.ts';
import type { Row } from './explanation.ts';
import { type CasePart, casePartsOf, figurePartsOf, regionText } from './proof-case.ts';
import { comparedOf, type ProofTeller, subjectOf } from './proof-subject.ts';

/** Regions that are told one by one. */
const REGIONS = 4;

/** What stands under a finding: where it is so, a case with what it comes to, by how much at most, why not decided. */
export function detailsOf(teller: ProofTeller, finding: Finding): readonly Row[] {
  const { labels, reasons } = teller.words;
  const row = (label: string, text: string | undefined): readonly Row[] =>
    text === undefined || text === '' ? [] : [[label, text]];
  return [
    ...row(labels.row, rowOf(teller, finding)),
    ...row(finding.question === 'overlap' ? labels.overlap : labels.gap, regionsOf(teller, finding)),
    ...row(labels.example, exampleOf(teller, finding)),
    ...row(labels.most, mostOf(teller, finding)),
    ...row(labels.reason, finding.reason && reasons[finding.reason]),
    ...row(labels.bounds, boundsOf(teller, finding)),
    ...row(labels.ground, finding.accepted && teller.words.plan.ground(finding.accepted.basis)),
  ];
}

/** The row's own words, where one row is dead. */
function rowOf({ view }: ProofTeller, { question, about }: Finding): string | undefined {
  const [row] = about.rows ?? [];
  return question === 'dead-row' && row !== undefined ? view.plan.rows[row]?.what : undefined;
}

function regionsOf(teller: ProofTeller, { regions }: Finding): string | undefined {
  if (!regions || regions.length === 0) return undefined;
  const { words } = teller;
  const told = regions.slice(0, REGIONS).map((region) => regionText(teller, region));
  const more = regions.length > told.length ? [words.elsewhere] : [];
  return [...Array.from(new Set(told)), ...more].join(words.plan.semicolon);
}

/** The case, and what the engine gives for it. */
export function exampleOf(teller: ProofTeller, finding: Finding): string | undefined {
  if (finding.question === 'jump') return leapOf(teller, finding);
  if (finding.case === undefined) return undefined;
  if (finding.other !== undefined) return pairOf(teller, finding);
  const passed = passedOf(teller, finding);
  const figures = finding.question === 'band-outside-range' ? [] : figurePartsOf(teller, finding.case);
  const parts = [...casePartsOf(teller, finding.case), ...figures].map(({ text }) => text);
  const told = parts.length === 0 ? teller.words.anyCase : teller.words.list(parts);
  return passed === undefined ? told : `${told}${teller.words.plan.semicolon}${passed}`;
}

/** An amount that passes an end: 算得 2600 元，高于法定上限 2000 元 */
function passedOf(teller: ProofTeller, { question, about, found = {} }: Finding): string | undefined {
  const { view, words } = teller;
  const { step, end } = about;
  const limit = Object.keys(found).filter((name) => name !== step && name !== 'amount')[0];
  if (step === undefined || limit === undefined || end === undefined) return undefined;
  const money = (name: string): string | undefined => {
    const value = found[name];
    return value === undefined ? undefined : words.plan.money(value, view.plan.currency.code);
  };
  const [computed, held] = [money(step), money(limit)];
  if (computed === undefined || held === undefined) return undefined;
  return words.passed({ question, end, computed, limit: held, fined: money('amount') });
}

/** Two cases beside each other: first what differs, then what both have. */
function pairOf(teller: ProofTeller, finding: Finding): string | undefined {
  const { words } = teller;
  if (!finding.case || !finding.other) return undefined;
  const [one, two] = [casePartsOf(teller, finding.case), casePartsOf(teller, finding.other)];
  const { circumstance } = finding.about;
  const apart = (parts: readonly CasePart[], others: readonly CasePart[]): string => {
    const own = parts.filter(({ text }) => !others.some((other) => other.text === text));
    if (own.length > 0) return words.list(own.map(({ text }) => text));
    return circumstance === undefined ? words.anyCase : words.lacks(subjectOf(teller, finding).circumstance);
  };
  const same = one.filter(({ text }) => two.some((other) => other.text === text)).map(({ text }) => text);
  const { found = {} } = finding;
  const ends = [
    [apart(one, two), amountOf(teller, finding, found['case'] ?? '')],
    [apart(two, one), amountOf(teller, finding, found['other'] ?? '')],
  ] as const;
  const lessIsWorse = finding.question === 'cheaper-when-worse' && subjectOf(teller, finding).harm === 'less';
  const [lighter, heavier] = lessIsWorse ? [ends[1], ends[0]] : ends;
  return words.pair(...lighter, ...heavier, words.list(same));
}

function amountOf({ view, words }: ProofTeller, finding: Finding, value: string): string {
  const money = words.plan.money(value, view.plan.currency.code);
  return words.amount[comparedOf(finding)](money, value === '0');
}

/** The leap that an expectation forbids. */
function leapOf({ view, words }: ProofTeller, { about, found, case: at }: Finding): string | undefined {
  const fact = about.fact === undefined ? undefined : view.fact(about.fact);
  if (!found || !fact || !at) return undefined;
  const teller = { view, words };
  const money = (value: string | undefined): string =>
    words.amount.amount(words.plan.money(value ?? '', view.plan.currency.code), false);
  const others = casePartsOf(teller, at).filter(({ id }) => id !== fact.id);
  const [before, after] = [found['before'] ?? '', found['after'] ?? ''].map(
    (value) => casePartsOf(teller, { facts: { [fact.id]: value } })[0]?.text ?? value,
  );
  const same = words.list(others.map(({ text }) => text));
  return words.pair(before ?? '', money(found['from']), after ?? '', money(found['to']), same);
}

/** By how much at most: exactly, or no more than what is proved. */
function mostOf({ view, words }: ProofTeller, { verdict, most, bounds }: Finding): string | undefined {
  if (verdict !== 'refuted') return undefined;
  const money = (text: string): string => words.plan.money(text.replace('-', ''), view.plan.currency.code);
  if (most === 'inf') return words.noLimit;
  if (most !== undefined) return money(most);
  return bounds?.lower ? words.notMore(money(bounds.lower)) : undefined;
}

/** What is proved though the question is open: how far the amounts can differ at all. */
function boundsOf({ view, words }: ProofTeller, { verdict, bounds }: Finding): string | undefined {
  if (!bounds || verdict !== 'undecided') return undefined;
  const { lower } = bounds;
  if (lower === null) return words.unbounded;
  const value = parseRational(lower);
  if (isInfinite(value) || sign(value) >= 0) return undefined;
  return words.bounded(words.plan.money(lower.replace('-', ''), view.plan.currency.code));
}
