import type { CaseUnder, ChangedRegion, Comparison, Within } from '../model/difference.ts';
import type { FactSpec, Plan } from '../model/plan.ts';
import { cleanText } from './clean-text.ts';
import type { ComparisonWords, DecidedKind } from './comparison-words.ts';
import { displayWidth } from './display-width.ts';
import { comparisonEn } from './en/comparison.ts';
import type { Row } from './explanation.ts';
import type { Locale } from './locale.ts';
import { type PlanView, viewPlan } from './plan-view.ts';
import { casePartsOf, regionText } from './proof-case.ts';
import type { ProofTeller } from './proof-subject.ts';
import { wrapText } from './wrap-text.ts';
import { comparisonZh } from './zh/comparison.ts';

const WORDS: Readonly<Record<Locale, ComparisonWords>> = { zh: comparisonZh, en: comparisonEn };

interface Teller {
  readonly words: ComparisonWords;
  readonly proof: ProofTeller;
  readonly view: PlanView;
  readonly comparison: Comparison;
}

/** A comparison in words, part by part. */
export interface ChangesExplanation {
  /** In the order of `comparison.regions`. */
  readonly regions: readonly RegionExplanation[];
  /** What is asked otherwise, what else reads otherwise. */
  readonly beside: readonly Row[];
  /** How many regions there are, or that nothing changes. */
  readonly tally: string;
}

/** One region in words. */
export interface RegionExplanation {
  readonly region: ChangedRegion;
  /** What happens to its cases, and by how much at most. */
  readonly says: string;
  readonly where: string;
  /** A case of the greatest change: its facts, and what either version makes of it. */
  readonly cases: readonly { readonly facts: string; readonly old: string; readonly new: string }[];
}

/** A comparison in words, part by part: nothing is worked out again. @param plans the two that were compared */
export function explainChanges(
  comparison: Comparison,
  plans: { readonly old: Plan; readonly new: Plan },
  locale: Locale,
): ChangesExplanation {
  const words = WORDS[locale];
  const view = viewPlan(bothPlans(comparison, plans.old, plans.new));
  const teller: Teller = { words, view, proof: { view, words: words.proof }, comparison };
  const { regions, same } = comparison;
  return {
    regions: regions.map((region) => explainRegion(teller, region)),
    beside: besideRows(teller).map(([label, text]) => [label, cleanText(text)] as const),
    tally: cleanText(same ? words.same : words.counts(regions)),
  };
}

/** A comparison in words, as plain lines for a terminal. @param plans the two that were compared: they have the labels */
export function explainComparison(
  comparison: Comparison,
  plans: { readonly old: Plan; readonly new: Plan },
  locale: Locale,
  options: { readonly columns?: number } = {},
): string {
  const words = WORDS[locale];
  const { regions, beside, tally } = explainChanges(comparison, plans, locale);
  const page: Page = { words, columns: options.columns ?? 80 };
  const blocks = [
    headLines(page, comparison),
    ...regions.map((region) => regionLines(page, region)),
    beside.flatMap(([label, text]) => line(page, `${label}${words.colon}`, text)),
    line(page, '', tally),
  ];
  const shown = blocks.filter((block) => block.length > 0);
  return `${shown.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** What either version knows; of a fact that is in another form, the new one under its name in regions. */
function bothPlans({ asked }: Comparison, old: Plan, later: Plan): Plan {
  const forms = asked.flatMap(({ id, change }) => (change === 'form' ? [id] : []));
  const renamed = (spec: FactSpec): FactSpec =>
    forms.includes(spec.id) ? { ...spec, id: `${spec.id}@new` } : spec;
  const facts = later.facts.map(renamed);
  const circumstances = later.circumstances;
  return {
    ...later,
    facts: [...facts, ...old.facts.filter(({ id }) => !facts.some((one) => one.id === id))],
    circumstances: [
      ...circumstances,
      ...old.circumstances.filter(({ id }) => !circumstances.some((one) => one.id === id)),
    ],
    fines: [...later.fines, ...old.fines.filter(({ id }) => !later.fines.some((one) => one.id === id))],
  };
}

interface Page {
  readonly words: ComparisonWords;
  readonly columns: number;
}

function line({ columns }: Pick<Page, 'columns'>, first: string, text: string): readonly string[] {
  const width = displayWidth(first);
  return wrapText(cleanText(text), columns - width).map(
    (one, index) => (index === 0 ? first : ' '.repeat(width)) + one,
  );
}

function headLines(page: Page, { old, new: later }: Comparison): readonly string[] {
  const { labels, colon } = page.words;
  return [
    ...line(page, `${labels.old}${colon}`, `${old.id}@${old.version} ${old.title}`),
    ...line(page, `${labels.new}${colon}`, `${later.id}@${later.version} ${later.title}`),
  ];
}

const INDENT = '    ';

function regionLines(page: Page, { region, says, where, cases }: RegionExplanation): readonly string[] {
  const { labels, colon } = page.words;
  const row = (label: string, text: string): readonly string[] =>
    line(page, `${INDENT}${label}${colon}`, text);
  return [
    ...line(page, `${MARKS[region.kind] ?? '·'} `, says),
    ...row(labels.where, where),
    ...cases.flatMap((one) => [
      ...row(labels.example, one.facts),
      ...row(labels.old, one.old),
      ...row(labels.new, one.new),
    ]),
  ];
}

const MARKS: Readonly<Partial<Record<ChangedRegion['kind'], string>>> = {
  heavier: '+',
  'newly-fined': '+',
  lighter: '-',
  'no-longer-fined': '-',
  'both-ways': '±',
  undecided: '?',
};

function explainRegion(teller: Teller, region: ChangedRegion): RegionExplanation {
  const { words } = teller;
  const cases = region.cases.slice(0, 2).map((one) => {
    const rises = one.change?.[0] !== '-';
    const money = one.change === undefined ? '' : moneyText(teller, rises ? one.change : one.change.slice(1));
    const after = money === '' ? '' : words.change(money, rises);
    return {
      facts: cleanText(caseText(teller, one.old, one.new)),
      old: cleanText(underText(teller, one.old, region.kind)),
      new: cleanText(underText(teller, one.new, region.kind) + after),
    };
  });
  return {
    region,
    says: cleanText(headText(teller, region)),
    where: cleanText(whereText(teller, region)),
    cases,
  };
}

function headText(teller: Teller, region: ChangedRegion): string {
  const { words, view } = teller;
  const { kind, every, fine, of, within } = region;
  const amount = mostText(teller, region);
  const head = kind === 'undecided' ? undecidedText(teller, region) : words.kinds[kind](every === true);
  const says = head + amount + (within ? withinText(teller, within) : '');
  if (of === 'total') return words.payer(words.total, says);
  const payer = view.plan.fines.filter(({ id }) => id === fine)[0]?.payer;
  return view.plan.fines.length > 1 && payer !== undefined ? words.payer(payer, says) : says;
}

function mostText(teller: Teller, { kind, most, exact, cases }: ChangedRegion): string {
  const { words } = teller;
  if (most === undefined) return '';
  if (most === 'inf') return words.most(undefined, true);
  const [rise, fall] = cases.map(({ change }) => change);
  if (kind === 'both-ways' && exact && rise !== undefined && fall?.startsWith('-'))
    return words.each(moneyText(teller, rise), moneyText(teller, fall.slice(1)));
  return words.most(moneyText(teller, most), exact === true);
}

function undecidedText({ words }: Teller, { may = [], cases }: ChangedRegion): string {
  const decided = may.flatMap((kind) => (kind === 'undecided' ? [] : [kind]));
  const changes = cases.flatMap(({ change }) => change ?? []);
  const isFound = (kind: DecidedKind): boolean =>
    changes.some((change) => kind === (change.startsWith('-') ? 'lighter' : 'heavier'));
  return words.undecided(
    decided.filter(isFound),
    decided.filter((kind) => !isFound(kind)),
  );
}

function withinText(teller: Teller, { min, max }: Within): string {
  const side = (end: string | null): string | undefined =>
    end === null ? undefined : end === '0' ? 'none' : moneyText(teller, end.replace('-', ''));
  return teller.words.within(side(max), side(min));
}

const moneyText = ({ words, comparison }: Teller, amount: string): string =>
  words.proof.plan.money(amount, comparison.currency);

function whereText(teller: Teller, { facts, times = [] }: ChangedRegion): string {
  const { words, proof, view } = teller;
  const label = (id: string): string => view.fact(id)?.label ?? id;
  const spans = times.map(({ unit, from, to, intervals }) => {
    const stretches = intervals.map(({ lower, upper }) => words.proof.stretch(lower, upper));
    return words.time(unit, label(from), label(to), stretches.join(words.proof.plan.or));
  });
  const known = Object.keys(facts).length > 0 || spans.length === 0;
  return words.proof.list([...(known ? [regionText(proof, facts)] : []), ...spans]);
}

/** The facts of both cases, each once. */
function caseText({ words, proof }: Teller, old: CaseUnder, later: CaseUnder): string {
  const facts = { ...old.case.facts, ...later.case.facts };
  const parts = casePartsOf(proof, { facts }).map(({ text }) => text);
  return parts.length === 0 ? words.proof.anyCase : words.proof.list(parts);
}

function underText(teller: Teller, under: CaseUnder, kind: ChangedRegion['kind']): string {
  const { words } = teller;
  const { outcome, amount, inForce, limits } = under;
  const ends = kind === 'limits' ? limits : inForce;
  const show = (end: string | null | undefined): string | undefined =>
    end === null || end === undefined ? undefined : moneyText(teller, end);
  const band = words.limits(show(ends?.min), show(ends?.max));
  if (amount === null && !inForce && (outcome === 'fined' || outcome === 'band')) return words.fines;
  if (kind === 'limits' && amount !== null)
    return words.proof.list([words.under.fined(moneyText(teller, amount)), band]);
  return words.under[outcome](amount === null ? band : moneyText(teller, amount));
}

function besideRows({ words, comparison }: Teller): readonly Row[] {
  const { labels } = words;
  const asked = (['added', 'dropped', 'form', 'decimals'] as const).flatMap((change) => {
    const names = comparison.asked.filter((one) => one.change === change).map(({ label }) => label);
    return names.length === 0 ? [] : [[labels.asked, words.asked[change](words.names(names))] as const];
  });
  const isApart = comparison.asked.some(({ change }) => change !== 'decimals');
  const parts = comparison.beside.map((one) => words.parts[one]);
  return [
    ...asked,
    ...(isApart ? [[labels.asked, words.apart] as const] : []),
    ...(parts.length === 0 ? [] : [[labels.beside, words.names(parts)] as const]),
  ];
}
