import { problem } from '../base/problem.ts';
import type { DraftEntry, DraftNode } from '../model/draft.ts';
import { type Desk, entry, say, take, takeText, takeWord } from './desk.ts';
import type { Block } from './find-blocks.ts';
import { plainText } from './plain-text.ts';
import { CONDITION_WAYS, readCondition } from './read-condition.ts';
import { readTable, type TableRow } from './read-table.ts';
import { FACTS, shownName } from './template-names.ts';

export const KINDS = {
  金额: 'money',
  数量: 'quantity',
  数: 'number',
  数字: 'number',
  百分比: 'percent',
  个数: 'count',
  次数: 'count',
  是否: 'flag',
  选项: 'choice',
  日期: 'date',
  money: 'money',
  quantity: 'quantity',
  number: 'number',
  percent: 'percent',
  count: 'count',
  flag: 'flag',
  choice: 'choice',
  date: 'date',
} as const;
export type FactKind = (typeof KINDS)[keyof typeof KINDS];

const HARM = {
  越大越重: 'more',
  越多越重: 'more',
  越小越重: 'less',
  越少越重: 'less',
  无关: 'none',
  more: 'more',
  less: 'less',
  none: 'none',
} as const;

/** A fact as the table has it, as far as the cells of other blocks need to know. */
export interface FactDraft {
  readonly name: string;
  readonly label?: string;
  readonly id?: string;
  readonly kind?: FactKind;
  readonly unit?: string;
  readonly options?: readonly string[];
}

export interface Facts {
  readonly facts: readonly FactDraft[];
  readonly node: DraftNode;
}

/** The facts of the case. */
export function draftFacts(desk: Desk, block: Block | undefined): Facts {
  if (block === undefined) return { facts: [], node: { map: [] } };
  const { rows } = readTable(desk, 'facts', block, FACTS);
  const drafts = rows.map((row) => draftFact(desk, row));
  return {
    facts: drafts.flatMap(({ fact }) => (fact ? [fact] : [])),
    node: { map: drafts.map(({ line }) => line) },
  };
}

function draftFact(
  desk: Desk,
  row: TableRow<keyof typeof FACTS>,
): { readonly fact?: FactDraft; readonly line: DraftEntry } {
  const name = takeText(desk, row.cell('name'), shownName(FACTS.name));
  const kind = takeWord<FactKind>(desk, row.cell('kind'), shownName(FACTS.kind), KINDS);
  const unit = takeText(desk, row.cell('unit'), shownName(FACTS.unit));
  const options = take(desk, row.cell('options'), shownName(FACTS.options), (_, kept) => listOf(kept), [
    '单位、个人',
  ]);
  const id = takeText(desk, row.cell('id'), shownName(FACTS.id));
  const fact: FactDraft = {
    name: name.value ?? '',
    ...(kind.value !== undefined && { kind: kind.value }),
    ...(unit.value !== undefined && { unit: unit.value }),
    ...(options.value !== undefined && { options: options.value }),
    ...(id.value !== undefined && { id: id.value }),
  };
  const domain = take(
    desk,
    row.cell('domain'),
    shownName(FACTS.domain),
    (plain) => domainOf(plain, fact),
    CONDITION_WAYS.slice(0, 5),
  );
  const decimals = take(
    desk,
    row.cell('decimals'),
    shownName(FACTS.decimals),
    (plain) => (/^[0-9]$/.test(plain) ? plain : undefined),
    ['0', '2'],
  );
  const line: readonly DraftEntry[] = [
    entry('id', id),
    entry('kind', kind),
    entry('unit', unit),
    entry('decimals', decimals),
    entry('domain', domain),
    entry('options', { ...options, ...(options.value && { value: { list: options.value } }) } as never),
    entry('harm', takeWord(desk, row.cell('harm'), shownName(FACTS.harm), HARM)),
    entry('assumed', takeText(desk, row.cell('assumed'), shownName(FACTS.assumed))),
  ];
  if (name.value === undefined) {
    if (name.comments.length === 0)
      say(desk, problem('import/cell-missing', { at: row.first.at, item: shownName(FACTS.name) }));
    return { line: { comments: [...name.comments, ...line.flatMap(({ comments = [] }) => comments)] } };
  }
  if (kind.value === undefined && kind.comments.length === 0)
    say(desk, problem('import/cell-missing', { at: row.first.at, item: shownName(FACTS.kind) }));
  return { fact, line: { key: name.value, value: { map: line, flow: true } } };
}

const listOf = (kept: string): readonly string[] | undefined => {
  const options = kept.split(/[、；;，,/|]/).map((option) => option.trim());
  return options.every((option) => option !== '') ? options : undefined;
};

function domainOf(plain: string, fact: FactDraft) {
  const read = readCondition(plain, fact);
  return read === undefined || 'unread' in read ? read : 'any' in read ? undefined : read.cell;
}

/** The fact that a head names, by its name or code. */
export const factNamed = (facts: readonly FactDraft[], head: string): FactDraft | undefined =>
  facts.find(({ name, id }) =>
    [name, id].some((its) => its !== undefined && plainText(its) === plainText(head)),
  );
