import { compare, parseRational } from '../base/rational.ts';
import type { Node, PlanCell } from '../model/plan.ts';
import type { Teller } from './number-text.ts';

/** 单位；严重 */
export function optionText({ words, view }: Teller, by: Node, is: string): string {
  if (by.node === 'use' && /^grade(\.|$)/.test(by.step)) return view.plan.grades[Number(is) - 1] ?? is;
  if (by.node === 'use' && view.step(by.step)?.rule === 'case') return words.fineCase(is);
  const fact = by.node === 'fact' ? view.fact(by.fact) : undefined;
  return fact?.kind === 'flag' ? words.isWord(fact.label, [words.word(is)]) : words.word(is);
}

/** A fact, a circumstance or a figure by its label. */
export function factText({ view, words }: Teller, id: string): string {
  const figure = view.plan.figures.filter((one) => `figure:${one.id}` === id)[0];
  if (figure) return words.figure(figureLabel({ view, words }, figure.id));
  return view.fact(id)?.label ?? view.plan.circumstances.filter((one) => one.id === id)[0]?.label ?? id;
}

/** What the officer sets: a value by its label, a fine by its payer where there are several. */
export function figureLabel({ view, words }: Teller, id: string): string {
  const fine = view.plan.fines.filter((one) => one.id === id)[0];
  if (!fine) return view.plan.figures.filter((one) => one.id === id)[0]?.label ?? id;
  return view.plan.fines.length > 1 ? words.ofPayer(fine.payer, words.amountOfFine) : words.amountOfFine;
}

/** Whether a choice only says the name of the grade. */
export function namesGrades(teller: Teller, { by, cases }: Extract<Node, { node: 'choose' }>): boolean {
  const isGrade = by.node === 'use' && by.step === 'grade';
  return (
    isGrade &&
    cases.every(({ is, gives }) => gives.node === 'word' && gives.word === optionText(teller, by, is))
  );
}

/** Grades are known by name, not by rank. */
export function gradesText({ view, words }: Teller, { intervals }: PlanCell): string {
  const named = view.plan.grades.filter((_, index) =>
    intervals.some(({ lower, upper }) => {
      const rank = parseRational(String(index + 1));
      const low = lower === undefined || compare(parseRational(lower), rank) <= 0;
      return low && (upper === undefined || compare(rank, parseRational(upper)) <= 0);
    }),
  );
  return words.isWord(words.part('grade') ?? '', named);
}
