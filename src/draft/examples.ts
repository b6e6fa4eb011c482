import type { DraftCell, DraftEntry, DraftNode } from '../model/draft.ts';
import type { CircumstanceDraft } from './circumstances.ts';
import { type Desk, entry, type Taken, take, takeText, takeWord } from './desk.ts';
import { type FactDraft, factNamed } from './facts.ts';
import type { Block } from './find-blocks.ts';
import { plainText } from './plain-text.ts';
import { AMOUNT_WAYS, readAmount } from './read-amount.ts';
import { unitsLike } from './read-condition.ts';
import { NUMBER, readNumber } from './read-number.ts';
import { readTable, type TableRow } from './read-table.ts';
import { readDate } from './read-values.ts';
import { EXAMPLES, shownName } from './template-names.ts';

const OUTCOMES = {
  罚款: 'fined',
  只有幅度: 'band',
  不予处罚: 'exempt',
  不罚款: 'no-fine',
  尚不得处罚: 'not-yet',
  fined: 'fined',
  band: 'band',
  exempt: 'exempt',
  'no-fine': 'no-fine',
  'not-yet': 'not-yet',
} as const;

const FLAGS = { 是: '是', 否: '否', yes: '是', no: '否', TRUE: '是', FALSE: '否' } as const;

/** Worked examples: a column for each fact and circumstance, and what comes of it. */
export function draftExamples(
  desk: Desk,
  block: Block | undefined,
  facts: readonly FactDraft[],
  circumstances: readonly CircumstanceDraft[],
): DraftNode | undefined {
  if (block === undefined) return undefined;
  const circumstanceNamed = (head: string): CircumstanceDraft | undefined =>
    circumstances.find(({ name }) => plainText(name) === plainText(head));
  const nameOther = (head: string): string | undefined =>
    factNamed(facts, head)?.name ?? circumstanceNamed(head)?.name;
  const allowed = [...facts, ...circumstances].map(({ name }) => name);
  const { rows, others } = readTable(desk, 'examples', block, EXAMPLES, nameOther, allowed);
  const given = [...others.keys()];
  return { list: rows.map((row) => draftExample(desk, row, given, facts)) };
}

function draftExample(
  desk: Desk,
  row: TableRow<keyof typeof EXAMPLES>,
  given: readonly string[],
  facts: readonly FactDraft[],
): DraftNode {
  const values = given.map((name) => {
    const fact = facts.find((one) => one.name === name);
    return entry(
      name,
      fact ? takeFact(desk, row.other(name), fact) : takeWord(desk, row.other(name), name, FLAGS),
    );
  });
  const figure = take(desk, row.cell('figure'), shownName(EXAMPLES.figure), amountText, ['583']);
  const reason = takeText(desk, row.cell('reason'), shownName(EXAMPLES.reason));
  const figures: DraftNode = {
    map: [{ key: 'fine', value: { map: [entry('value', figure), entry('reason', reason)], flow: true } }],
  };
  const map: readonly DraftEntry[] = [
    { key: 'facts', value: { map: values, flow: true } },
    { key: 'figures', value: figures },
    entry('outcome', takeWord(desk, row.cell('outcome'), shownName(EXAMPLES.outcome), OUTCOMES)),
    entry('grade', takeText(desk, row.cell('grade'), shownName(EXAMPLES.grade))),
    entry('band', take(desk, row.cell('band'), shownName(EXAMPLES.band), bandOf, AMOUNT_WAYS.slice(0, 2))),
    entry('fine', take(desk, row.cell('fine'), shownName(EXAMPLES.fine), amountText, ['583'])),
    entry('note', takeText(desk, row.cell('note'), shownName(EXAMPLES.note))),
  ];
  return { map };
}

/** 583, 583元, 1.5万元. */
function amountText(plain: string): string | undefined {
  const [, number = ''] = new RegExp(`^(${NUMBER})[元倍]?$`).exec(plain) ?? [];
  return number === '' ? undefined : readNumber(number);
}

function bandOf(plain: string): DraftNode | undefined {
  const amount = readAmount(plain, []);
  return amount === undefined || 'unread' in amount ? undefined : amount.node;
}

/** A fact of a case: a plain number, with its unit or without; an option; yes or no; a day. */
function takeFact(desk: Desk, cell: DraftCell | undefined, fact: FactDraft): Taken<string> {
  switch (fact.kind) {
    case 'flag':
      return takeWord(desk, cell, fact.name, FLAGS);
    case 'choice':
      return takeWord(
        desk,
        cell,
        fact.name,
        Object.fromEntries((fact.options ?? []).map((one) => [plainText(one), one])),
      );
    case 'date':
      return take(desk, cell, fact.name, readDate, ['2024-05-01']);
    default:
      return take(desk, cell, fact.name, (plain) => numberOf(plain, fact), ['3.5']);
  }
}

function numberOf(plain: string, { kind, unit }: FactDraft): string | undefined {
  const units =
    kind === 'money' ? ['元'] : kind === 'percent' ? [] : unit === undefined ? [] : unitsLike(unit);
  const found = units.find((one) => plain.endsWith(one) && plain !== one);
  const number = readNumber(found === undefined ? plain : plain.slice(0, -found.length));
  // of a percent the case has the number before the sign
  if (kind === 'percent') return number?.replace(/%$/, '');
  return number !== undefined && /[%‰]$/.test(number) ? undefined : number;
}
