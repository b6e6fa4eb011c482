import { problem } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import type { DraftCell } from '../model/draft.ts';
import { type Desk, isBlank, say, todo } from './desk.ts';
import { type Block, outside, type Row } from './find-blocks.ts';
import { keptText } from './plain-text.ts';
import { BLOCKS, type BlockName, findName, type Name, shownName } from './template-names.ts';

/** A block that is a table: its rows by column. */
export interface Table<Key extends string> {
  readonly rows: readonly TableRow<Key>[];
  /** The heads of columns that are none of the template's, by what they name: facts, circumstances, parties. */
  readonly others: ReadonlyMap<string, DraftCell>;
}

export interface TableRow<Key extends string> {
  /** The first cell of the row that says something. */
  readonly first: DraftCell;
  readonly cell: (column: Key) => DraftCell | undefined;
  readonly other: (name: string) => DraftCell | undefined;
}

/**
 * Reads the head of a table and its rows.
 * @param nameOther what a column means whose head is none of the template's; undefined where it means nothing
 * @param allowed the heads that such columns may have, for the problem's words
 */
export function readTable<Key extends string>(
  desk: Desk,
  name: BlockName,
  { rows: [head = [], ...rows] }: Block,
  names: Readonly<Record<Key, Name>>,
  nameOther: (head: string) => string | undefined = () => undefined,
  allowed: readonly string[] = [],
): Table<Key> {
  const columns = new Map<Key, number>();
  const others = new Map<string, DraftCell>();
  const known = new Set<number>();
  const unread = new Set<number>();
  const heads = new Map<string, DraftCell>();
  for (const cell of head) {
    if (isBlank(cell)) continue;
    const text = keptText(cell.text);
    const key = cell.fault ? undefined : findName(text, names);
    const other = cell.fault || key !== undefined ? undefined : nameOther(text);
    const found = key ?? other;
    if (found === undefined) {
      // a place for a name that nobody filled in
      if (
        !(
          isPlaceholder(text) &&
          !rows.some((row) => row.some((one) => one.column === cell.column && !isBlank(one)))
        )
      )
        unknownColumn(desk, cell, name, Object.values<Name>(names), allowed);
      unread.add(cell.column);
      continue;
    }
    const earlier = heads.get(`${key === undefined ? '' : '*'}${found}`);
    if (earlier) {
      say(desk, problem('import/item-twice', { at: cell.at, item: text, first: earlier.at }));
      unread.add(cell.column);
    } else {
      heads.set(`${key === undefined ? '' : '*'}${found}`, cell);
      known.add(cell.column);
      if (key === undefined) others.set(found, cell);
      else columns.set(key, cell.column);
    }
  }
  return { rows: rows.flatMap((row) => readRow(desk, row, columns, others, { known, unread })), others };
}

/** （案件事实名称） */
const isPlaceholder = (text: string): boolean => /^[（(].*[）)]$/.test(text);

function unknownColumn(
  desk: Desk,
  cell: DraftCell,
  block: BlockName,
  names: readonly Name[],
  own: readonly string[],
): void {
  const found = keptText(cell.text);
  const allowed = [...names.map(shownName), ...own];
  const suggestion = suggest(found, [...names.map(({ zh }) => zh), ...own]);
  const params = {
    at: cell.at,
    block: shownName(BLOCKS[block]),
    found,
    allowed,
    ...(suggestion !== undefined && { suggestion }),
  };
  say(desk, cell.fault ?? problem('import/unknown-item', params));
}

function readRow<Key extends string>(
  desk: Desk,
  row: Row,
  columns: ReadonlyMap<Key, number>,
  others: ReadonlyMap<string, DraftCell>,
  { known, unread }: { readonly known: ReadonlySet<number>; readonly unread: ReadonlySet<number> },
): readonly TableRow<Key>[] {
  const first = row.find((cell) => !isBlank(cell));
  if (first === undefined) return [];
  for (const cell of row) {
    if (known.has(cell.column)) {
      // the value of a merged cell might mean each row under it, or the first alone
      if (cell.covered !== undefined) say(desk, problem('import/covered', { at: cell.at, by: cell.covered }));
    } else if (unread.has(cell.column))
      desk.left.push(todo(cell, '—')); // told once, at the head
    else outside(desk, cell);
  }
  const at = (column: number | undefined): DraftCell | undefined =>
    row.find((cell) => cell.column === column && cell.covered === undefined);
  return [{ first, cell: (key) => at(columns.get(key)), other: (name) => at(others.get(name)?.column) }];
}
