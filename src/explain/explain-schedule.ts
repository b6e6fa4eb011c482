import type { FactSpec, Plan } from '../model/plan.ts';
import { circumstanceParts, type TableTeller } from './circumstance-text.ts';
import { cleanText } from './clean-text.ts';
import { alignColumns } from './columns.ts';
import { displayWidth, padColumns } from './display-width.ts';
import { tableEn } from './en/table.ts';
import { exampleCommand } from './example-command.ts';
import type { Row } from './explanation.ts';
import { figureNeed } from './figure-need.ts';
import type { Locale } from './locale.ts';
import { combineLines, togetherLines } from './meeting-lines.ts';
import { figureLabel } from './name-text.ts';
import { domainText } from './number-text.ts';
import { roundingText } from './place-text.ts';
import { viewPlan } from './plan-view.ts';
import { unitOf } from './plan-words.ts';
import { groundsOf, placeLines, rangeLines } from './published-table.ts';
import { besideLines, preconditionLines } from './table-lines.ts';
import type { TableWords } from './table-words.ts';
import { valueLines } from './value-lines.ts';
import { wrapText } from './wrap-text.ts';
import { tableZh } from './zh/table.ts';

const WORDS: Readonly<Record<Locale, TableWords>> = { zh: tableZh, en: tableEn };

const COLUMNS = 80;

/**
 * What a schedule asks for: its facts, circumstances and figures, and a command line to begin with, in which it goes by the
 * `name` of its file where it has no place in a folder of schedules.
 */
export function explainSchedule(plan: Plan, locale: Locale, name: string = plan.schedule): string {
  const words = WORDS[locale];
  const teller: TableTeller = { view: viewPlan(plan), words };
  const { heads } = words;
  const head: readonly Row[] = [
    [heads.id, plan.schedule],
    [heads.version, words.inForce(plan.effective.from, plan.effective.to)],
    ...many(heads.basis, groundsOf(plan, words)),
    ...many(heads.payers, [
      plan.fines.map(({ payer, duty }) => words.payer(payer, duty)).join(words.semicolon),
    ]),
    ...many(heads.range, rangeLines(teller)),
    ...(plan.grades.length === 0 ? [] : [[heads.grades, words.show.grades(plan.grades)] as const]),
    ...many(heads.place, placeLines(teller)),
    ...many(heads.preconditions, preconditionLines(teller)),
    ...many(heads.values, valueLines(teller)),
    ...many(heads.together, togetherLines(teller)),
    ...many(heads.beside, besideLines(teller)),
    ...many(heads.rounding, unique(plan.fines.map((fine) => roundingText(teller, fine)))),
  ];
  return [
    [cleanText(plan.title), ...labelled(head)],
    section(heads.facts, factLines(teller, plan.facts, '  ')),
    section(heads.circumstances, circumstanceLines(teller)),
    section(
      heads.combine,
      combineLines(teller).flatMap((text) => hanging('  ', text)),
    ),
    section(heads.figures, figureLines(teller)),
    section(
      heads.assumptions,
      plan.assumptions.flatMap((text) => hanging('  ', text)),
    ),
    section(heads.example, exampleCommand(plan, words, name)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** The schedules in a table: id, version, title. */
export function listSchedules(plans: readonly Plan[], locale: Locale): string {
  const { show } = WORDS[locale];
  const rows = plans.map(({ schedule, version, title }) => [schedule, version, title].map(cleanText));
  return [...alignColumns(rows), '', show.count(plans.length), show.more].join('\n');
}

const many = (head: string, texts: readonly string[]): readonly Row[] =>
  texts.map((text, index) => [index === 0 ? head : '', text]);

const unique = (texts: readonly string[]): readonly string[] =>
  Array.from(new Set(texts)).filter((text) => text !== '');

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [title, ...lines];

function hanging(first: string, text: string): readonly string[] {
  const indent = displayWidth(first);
  return wrapText(cleanText(text), COLUMNS - indent).map(
    (line, index) => (index === 0 ? first : ' '.repeat(indent)) + line,
  );
}

function labelled(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([label]) => displayWidth(label)));
  return rows.flatMap(([label, value]) => hanging(`  ${padColumns(label, width)}  `, value));
}

/** One line for each fact: what to write, what kind of thing it is, what it may be. */
function factLines(teller: TableTeller, facts: readonly FactSpec[], indent: string): readonly string[] {
  const { words } = teller;
  const rows = facts.map((fact) => [
    cleanText(fact.label),
    fact.id === fact.label ? '' : cleanText(shortId(fact)),
    words.factKind(fact.kind),
    cleanText(unitText(teller, fact)),
    words.show.harm[fact.harm ?? 'none'],
    cleanText(valuesText(teller, fact)),
  ]);
  const lines = alignColumns(rows, indent);
  return lines.flatMap((line, index) => [
    line,
    ...factLines(teller, facts[index]?.items ?? [], `${indent}    `),
  ]);
}

/** The facts of an item are written without the name of their list. */
const shortId = ({ id }: FactSpec): string => id.slice(id.lastIndexOf('.') + 1);

function unitText({ view, words }: TableTeller, fact: FactSpec): string {
  const { show } = words;
  const unit = fact.kind === 'money' ? view.plan.currency.code : fact.kind === 'percent' ? '%' : unitOf(fact);
  if (fact.decimals === undefined) return unit ?? '';
  const decimals = fact.decimals === 0 ? show.whole : show.decimals(fact.decimals);
  return unit === undefined ? decimals : `${unit}${words.comma}${decimals}`;
}

function valuesText(teller: TableTeller, fact: FactSpec): string {
  const { words } = teller;
  const { show } = words;
  const domain = domainText(teller, fact);
  if (fact.kind === 'list') return domain === '' ? show.items1 : show.items(domain);
  const numeric = fact.kind !== 'choice' && fact.kind !== 'flag';
  const options = numeric ? '' : (fact.words ?? []).map(words.word).join(' | ');
  return [
    ...(domain === '' ? [] : [domain]),
    ...(options === '' ? [] : [options]),
    ...(numeric && fact.words ? [show.orWords(fact.words)] : []),
    ...(fact.default === undefined ? [] : [show.fallback(words.word(fact.default))]),
  ].join(words.semicolon);
}

function circumstanceLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  return view.plan.circumstances.flatMap((one) => {
    const choices = ['yes', 'no', ...(one.kinds.length > 1 ? one.kinds : [])];
    const write = one.stated ? words.show.write(one.id, choices) : words.show.byFacts;
    const head = `${words.circumstance(one.label, words.kindWithDuty(one.kinds, one.duty))}  ${write}`;
    return [
      ...hanging('  ', head),
      ...circumstanceParts(teller, one).flatMap((part) => hanging('      ', part)),
    ];
  });
}

/** What the officer sets: each figure that some case asks for, and when. */
function figureLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  return view.plan.figures.flatMap(({ id, unit }) => {
    const fine = view.plan.fines.filter((one) => one.id === id)[0];
    const need = fine ? figureNeed(view, fine) : 'always';
    if (need === 'never') return [];
    const text = words.show.figure(id, unit, need === 'where-open');
    return [`  ${cleanText(figureLabel(teller, id))}  ${cleanText(text)}`];
  });
}
