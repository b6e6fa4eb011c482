import { printDate } from '../base/civil-date.ts';
import { divide, parseRational, printRational } from '../base/rational.ts';
import type { FactSpec, IntervalText } from '../model/plan.ts';
import type { ProofCase, Region } from '../model/proof.ts';
import { figureText } from './figure-text.ts';
import { figureLabel } from './name-text.ts';
import { numberText } from './number-text.ts';
import type { ProofTeller } from './proof-subject.ts';

/** One thing that a case gives, in words. */
export interface CasePart {
  readonly id: string;
  readonly text: string;
}

/** The facts and circumstances of a case: 违法面积 3.01 ㎡ */
export function casePartsOf(teller: ProofTeller, { facts }: ProofCase): readonly CasePart[] {
  return Object.entries(facts).map(([id, value]) => ({ id, text: givenText(teller, id, value) }));
}

/** The figures of a case that the officer sets: they are named where they bear on an amount. */
export function figurePartsOf(teller: ProofTeller, { facts, figures = {} }: ProofCase): readonly CasePart[] {
  const { view, words } = teller;
  return Object.entries(figures).map(([id, { value }]) => {
    const label = words.plan.figure(figureLabel({ view, words: words.plan }, id));
    return { id, text: words.named(label, figureText(teller, id, value, facts)) };
  });
}

type Given = ProofCase['facts'][string];

function givenText(teller: ProofTeller, id: string, value: Given): string {
  const { view, words } = teller;
  const circumstance = view.plan.circumstances.filter((one) => one.id === id)[0];
  if (circumstance && typeof value === 'string') {
    if (value === 'no') return words.lacks(circumstance.label);
    return value === 'yes'
      ? words.plan.has(circumstance.label)
      : words.elects(circumstance.label, words.plan.word(value));
  }
  const fact = view.fact(id);
  if (!fact) return words.named(id, typeof value === 'string' ? value : '');
  if (typeof value !== 'string') return listText(teller, fact, value);
  return words.named(fact.label, valueText(teller, fact, value));
}

/** Items are often alike: those that are, are told once. */
function listText(
  teller: ProofTeller,
  { label, items = [] }: FactSpec,
  given: readonly Readonly<Record<string, string>>[],
): string {
  const { words } = teller;
  const each = given.map((item) =>
    words.list(
      Object.entries(item).map(([name, value]) => {
        const spec = items.filter((one) => one.name === name)[0];
        return words.named(spec?.label ?? name, spec ? valueText(teller, spec, value) : value);
      }),
    ),
  );
  const kinds = Array.from(new Set(each));
  return words.items(label, given.length, kinds.join(words.plan.semicolon));
}

/** A value as a caller gives it: percent in percent, dates as dates. */
export function valueText({ view, words }: ProofTeller, fact: FactSpec, value: string): string {
  if (fact.kind === 'date') return value;
  if (!/^-?[0-9]/.test(value) || fact.kind === 'choice' || fact.kind === 'flag')
    return words.quoted(words.plan.word(value));
  const plain =
    fact.kind === 'percent' ? printRational(divide(parseRational(value), parseRational('100'))) : value;
  return numberText({ view, words: words.plan }, plain, fact);
}

/** Where a gap or an overlap lies: what each fact that matters may be. */
export function regionText(teller: ProofTeller, region: Region): string {
  const { view, words } = teller;
  const parts = Object.entries(region).flatMap(([id, { intervals, words: options }]): readonly string[] => {
    const circumstance = view.plan.circumstances.filter((one) => one.id === id)[0];
    if (circumstance) return options.map((option) => givenText(teller, id, option));
    const fact = view.fact(id);
    if (!fact) return []; // a figure of the officer's
    const stretches = intervals.map((one) => stretchText(teller, fact, one));
    const named = options.map((option) => words.quoted(words.plan.word(option)));
    return [words.named(fact.label, [...stretches, ...named].join(words.plan.or))];
  });
  return parts.length === 0 ? words.anyCase : words.list(parts);
}

/** Ends are values that the fact can have: both are included. Of a list it is the number of its items. */
function stretchText({ view, words }: ProofTeller, fact: FactSpec, { lower, upper }: IntervalText): string {
  const show = (at: string): string => {
    if (fact.kind === 'date') return printDate(Number(at));
    return fact.kind === 'list' ? at : numberText({ view, words: words.plan }, at, fact);
  };
  return words.stretch(lower && show(lower), upper && show(upper));
}
