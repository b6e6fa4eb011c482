import { ENGINE } from '../base/engine.ts';
import type { Condition, FinePlan, Plan } from '../model/plan.ts';
import type { TableTeller } from './circumstance-text.ts';
import { endsText } from './ends-text.ts';
import type { Row } from './explanation.ts';
import { isFixed } from './figure-need.ts';
import { combineLines, togetherLines } from './meeting-lines.ts';
import { optionText } from './name-text.ts';
import { placeText, roundingText } from './place-text.ts';
import { conditionText } from './plan-text.ts';
import { viewPlan } from './plan-view.ts';
import { type Piece, splitBand, splitRange } from './split-cases.ts';
import {
  besideLines,
  circumstanceLines,
  perPayer,
  preconditionLines,
  procedureLines,
} from './table-lines.ts';
import type { TableWords } from './table-words.ts';
import { isLongList, valueLines } from './value-lines.ts';

/** A schedule as the table that is published: one violation, its grades or cases, and what stands below. */
export interface PublishedTable {
  readonly title: string;
  /** When it is in force. */
  readonly period: string;
  readonly columns: readonly string[];
  readonly violation: string;
  /** One line for each ground. */
  readonly ground: readonly string[];
  readonly rows: readonly TableLine[];
  readonly below: readonly Row[];
}

export interface TableLine {
  readonly grade: string;
  readonly conditions: string;
  /** One line for each payer or party. */
  readonly bands: readonly string[];
}

/** Reads the published table out of a plan. */
export function publishTable(plan: Plan, words: TableWords): PublishedTable {
  const teller: TableTeller = { view: viewPlan(plan), words };
  const rows = plan.grades.length > 0 ? gradeRows(teller) : caseRows(teller);
  return {
    title: words.title(plan.title),
    period: words.inForce(plan.effective.from, plan.effective.to),
    columns: words.columns,
    violation: plan.title,
    ground: groundsOf(plan, words),
    rows,
    below: below(teller),
  };
}

export function groundsOf({ basis }: Pick<Plan, 'basis'>, words: TableWords): readonly string[] {
  return basis.map((one) => {
    const ground = words.ground([one]);
    return one.text === undefined ? ground : `${ground}${words.colon}${one.text}`;
  });
}

function gradeRows(teller: TableTeller): readonly TableLine[] {
  const { view, words } = teller;
  const table = view.step('grade')?.node;
  // grades that begin at a named one have one row: the others are reached through circumstances
  const ofCircumstances = table?.node === 'table' && table.rows.length < view.plan.grades.length;
  const unconditional = ofCircumstances ? words.byCircumstances : words.anyCase;
  return view.plan.grades.map((grade, index) => {
    const when = table?.node === 'table' ? table.rows[index]?.when : undefined;
    const conditions = when ? conditionText(teller, when) : '';
    const bands = view.plan.fines.flatMap((fine) => linesOf(teller, fine, splitBand(view, fine, index + 1)));
    return { grade, conditions: conditions === '' ? unconditional : conditions, bands };
  });
}

/** Without grades each row of the cases is a row of the table; parties stand inside it. */
function caseRows(teller: TableTeller): readonly TableLine[] {
  const { view, words } = teller;
  return view.plan.fines.flatMap((fine) => {
    const groups = new Map<string, Piece[]>();
    for (const piece of splitBand(view, fine)) {
      const conditions = marksText(teller, piece, 'row');
      groups.set(conditions, [...(groups.get(conditions) ?? []), piece]);
    }
    return [...groups].map(([conditions, pieces]) => ({
      grade: '—',
      conditions: conditions === '' ? words.anyCase : conditions,
      bands: linesOf(teller, fine, pieces, 'option'),
    }));
  });
}

/** The bands of one fine, each with its payer where there are several and with the cases that it is for. */
function linesOf(
  teller: TableTeller,
  fine: FinePlan,
  pieces: readonly Piece[],
  only?: 'option',
): readonly string[] {
  const { words, view } = teller;
  const payer = view.plan.fines.length > 1 ? `${fine.payer}${words.colon}` : '';
  const texts = pieces.map((piece): Row => {
    const label = marksText(teller, piece, only);
    return [label, endsText(teller, piece.min, piece.max)];
  });
  const same = texts.every(([, band]) => band === texts[0]?.[1]);
  const shown = same ? texts.slice(0, 1).map(([, band]): Row => ['', band]) : texts;
  return shown.map(([label, band]) => payer + (label === '' ? band : `${label}${words.colon}${band}`));
}

/** What marks a piece: the words of choices, the conditions of rows. */
function marksText(teller: TableTeller, { marks }: Piece, only?: 'option' | 'row'): string {
  return marks
    .flatMap((mark): readonly string[] => {
      if (only !== undefined && mark.mark !== only) return [];
      return [mark.mark === 'option' ? optionText(teller, mark.by, mark.is) : partyText(teller, mark.when)];
    })
    .filter((text) => text !== '')
    .join(teller.words.comma);
}

/** A row on one word of a choice is a party: 单位, not 主体为“单位”. */
function partyText(teller: TableTeller, when: Condition): string {
  if (when.test !== 'in' || when.of.node !== 'fact' || when.cell.intervals.length > 0) {
    return conditionText(teller, when);
  }
  return when.cell.words.map((word) => optionText(teller, when.of, word)).join(teller.words.or);
}

function below(teller: TableTeller): readonly Row[] {
  const { view, words } = teller;
  const { plan } = view;
  const { heads } = words;
  const many = (head: string, texts: readonly string[]): readonly Row[] => texts.map((text) => [head, text]);
  const payers = plan.fines.map(({ payer, duty, dutyStep }) => (dutyStep ? payer : words.payer(payer, duty)));
  return [
    ...many(heads.payers, [payers.join(words.semicolon)]),
    ...(hasBands(plan) ? many(heads.range, rangeLines(teller)) : []),
    ...many(heads.preconditions, preconditionLines(teller)),
    ...many(heads.values, valueLines(teller)),
    ...many(heads.place, placeLines(teller)),
    ...many(heads.circumstance, circumstanceLines(teller)),
    ...many(heads.combine, combineLines(teller)),
    ...many(heads.together, togetherLines(teller)),
    ...many(heads.beside, besideLines(teller)),
    ...many(heads.rounding, unique(plan.fines.map((fine) => roundingText(teller, fine)))),
    ...many(heads.procedure, procedureLines(teller)),
    ...many(heads.assumptions, plan.assumptions.map(words.assumption)),
    ...many(heads.notes, [
      words.included,
      `${plan.schedule}${words.comma}${words.inForce(plan.effective.from, plan.effective.to)}`,
      words.digest(plan.digest, ENGINE),
    ]),
  ];
}

const hasBands = ({ fines }: Plan): boolean => fines.some(({ band }) => band !== undefined);

const unique = (texts: readonly string[]): readonly string[] =>
  Array.from(new Set(texts)).filter((text) => text !== '');

/** Where in the bands the amounts lie; once where all fines share it. */
export function placeLines(teller: TableTeller): readonly string[] {
  const { fines } = teller.view.plan;
  const texts = fines.map((fine) => (isFixed(teller.view, fine) ? '' : placeText(teller, fine)));
  if (unique(texts).length === 1) return unique(texts);
  return fines.flatMap((fine, index) => (texts[index] ? [perPayer(teller, fine, texts[index])] : []));
}

/** The statutory range of each fine on one line; of many cases each on its own. */
export function rangeLines(teller: TableTeller): readonly string[] {
  const { view, words } = teller;
  return view.plan.fines.flatMap((fine) => {
    const lines = linesOf(teller, fine, splitRange(view, fine));
    const text = lines.join(words.semicolon);
    return isLongList(text, lines) ? lines : [text];
  });
}
