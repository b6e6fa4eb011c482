import type { CaseUnder, ChangedRegion, Comparison } from '../model/difference.ts';
import type { FactSpec, Plan } from '../model/plan.ts';
import { cleanText } from './clean-text.ts';
import type { ComparisonWords } from './comparison-words.ts';
import { displayWidth } from './display-width.ts';
import { comparisonEn } from './en/comparison.ts';
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
  readonly columns: number;
}

/** A comparison in words, as plain lines for a terminal. @param plans the two that were compared: they have the labels */
export function explainComparison(
  comparison: Comparison,
  plans: { readonly old: Plan; readonly new: Plan },
  locale: Locale,
  options: { readonly columns?: number } = {},
): string {
  const words = WORDS[locale];
  const view = viewPlan(bothPlans(comparison, plans.old, plans.new));
  const teller: Teller = {
    words,
    view,
    proof: { view, words: words.proof },
    comparison,
    columns: options.columns ?? 80,
  };
  const { regions, same } = comparison;
  const blocks = [
    headLines(teller),
    ...regions.map((region) => regionLines(teller, region)),
    besideLines(teller),
    line(teller, '', same ? words.same : words.counts(regions)),
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

function line({ columns }: Pick<Teller, 'columns'>, first: string, text: string): readonly string[] {
  const width = displayWidth(first);
  return wrapText(cleanText(text), columns - width).map(
    (one, index) => (index === 0 ? first : ' '.repeat(width)) + one,
  );
}

function headLines(teller: Teller): readonly string[] {
  const { words, comparison } = teller;
  const { old, new: later } = comparison;
  return [
    ...line(teller, `${words.labels.old}${words.colon}`, `${old.id}@${old.version} ${old.title}`),
    ...line(teller, `${words.labels.new}${words.colon}`, `${later.id}@${later.version} ${later.title}`),
  ];
}

const INDENT = '    ';

function regionLines(teller: Teller, region: ChangedRegion): readonly string[] {
  const { words } = teller;
  const row = (label: string, text: string): readonly string[] =>
    line(teller, `${INDENT}${label}${words.colon}`, text);
  const cases = region.cases.slice(0, 2).flatMap((one) => {
    const rises = one.change?.[0] !== '-';
    const money = one.change === undefined ? '' : moneyText(teller, rises ? one.change : one.change.slice(1));
    const after = money === '' ? '' : words.change(money, rises);
    return [
      ...row(words.labels.example, caseText(teller, one.old, one.new)),
      ...row(words.labels.old, underText(teller, one.old, region.kind)),
      ...row(words.labels.new, underText(teller, one.new, region.kind) + after),
    ];
  });
  return [
    ...line(teller, `${MARKS[region.kind] ?? '·'} `, headText(teller, region)),
    ...row(words.labels.where, whereText(teller, region)),
    ...cases,
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

function headText(teller: Teller, { kind, every, most, exact, fine, of }: ChangedRegion): string {
  const { words, view } = teller;
  const end = most === 'inf' ? undefined : most;
  const amount = most === undefined ? '' : words.most(end && moneyText(teller, end), exact === true);
  const says = words.kinds[kind](every === true) + amount;
  if (of === 'total') return words.payer(words.total, says);
  const payer = view.plan.fines.filter(({ id }) => id === fine)[0]?.payer;
  return view.plan.fines.length > 1 && payer !== undefined ? words.payer(payer, says) : says;
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
  if (kind === 'limits' && amount !== null)
    return words.proof.list([words.under.fined(moneyText(teller, amount)), band]);
  return words.under[outcome](amount === null ? band : moneyText(teller, amount));
}

function besideLines(teller: Teller): readonly string[] {
  const { words, comparison } = teller;
  const { labels } = words;
  const asked = (['added', 'dropped', 'form', 'decimals'] as const).flatMap((change) => {
    const names = comparison.asked.filter((one) => one.change === change).map(({ label }) => label);
    return names.length === 0 ? [] : [words.asked[change](words.names(names))];
  });
  const parts = comparison.beside.map((one) => words.parts[one]);
  return [
    ...asked.flatMap((text) => line(teller, `${labels.asked}${words.colon}`, text)),
    ...(parts.length === 0 ? [] : line(teller, `${labels.beside}${words.colon}`, words.names(parts))),
  ];
}
