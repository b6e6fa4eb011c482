import { problem } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import type { DraftCell, DraftEntry, DraftNode } from '../model/draft.ts';
import { type Desk, entry, isBlank, say, type Taken, take, takeText, todo } from './desk.ts';
import { type Block, outside, type Row } from './find-blocks.ts';
import { keptText } from './plain-text.ts';
import { DATE_WAYS, readDate } from './read-values.ts';
import { BLOCKS, findName, HEAD, HEAD_COLUMNS, shownName } from './template-names.ts';

export type HeadItem = keyof typeof HEAD;

/** A line of the head: what it says, and what is assumed beside it. */
export interface HeadLine {
  readonly name: DraftCell;
  readonly content?: DraftCell;
  readonly assumed?: DraftCell;
}

/** The head: its lines by item; those that may come several times in order; the statutory range by party. */
export interface Head {
  readonly line: (item: HeadItem) => HeadLine | undefined;
  /** Law, article, wording, source, as they follow each other. */
  readonly grounds: readonly (readonly [HeadItem, HeadLine])[];
  /** 法定幅度（单位）: the party, and its line. */
  readonly ranges: readonly (readonly [string, HeadLine])[];
}

const GROUND: readonly HeadItem[] = ['law', 'article', 'text', 'source'];

export function readHead(desk: Desk, block: Block | undefined): Head {
  const lines = new Map<HeadItem, HeadLine>();
  const grounds: (readonly [HeadItem, HeadLine])[] = [];
  const ranges: (readonly [string, HeadLine])[] = [];
  for (const row of block?.rows ?? []) {
    const line = lineOf(desk, row);
    if (line === undefined || isColumnHead(line.name)) continue;
    const item = findName(keptText(line.name.text), HEAD);
    const [, named = '', party] = /^(.+?)[（(](.+)[）)]$/.exec(keptText(line.name.text)) ?? [];
    if (item === undefined && party !== undefined && findName(named, { range: HEAD.range }) !== undefined) {
      if (!isBlank(line.content)) ranges.push([party, line]);
    } else if (item === undefined) unknownLine(desk, line);
    else if (GROUND.includes(item)) grounds.push([item, line]);
    else {
      const earlier = lines.get(item);
      if (earlier) {
        say(
          desk,
          problem('import/item-twice', {
            at: line.name.at,
            item: shownName(HEAD[item]),
            first: earlier.name.at,
          }),
        );
        keep(desk, line);
      } else lines.set(item, line);
    }
  }
  return { line: (item) => lines.get(item), grounds, ranges };
}

function lineOf(desk: Desk, row: Row): HeadLine | undefined {
  const at = (column: number): DraftCell | undefined =>
    row.find((cell) => cell.column === column && !isBlank(cell));
  const [name, content, assumed] = [at(0), at(1), at(2)];
  for (const cell of row) if (cell.column > 2) outside(desk, cell);
  if (name === undefined) {
    for (const cell of [content, assumed]) if (cell) outside(desk, cell);
    return undefined;
  }
  return { name, ...(content && { content }), ...(assumed && { assumed }) };
}

const isColumnHead = ({ text }: DraftCell): boolean =>
  findName(text, { item: HEAD_COLUMNS.item }) !== undefined;

function unknownLine(desk: Desk, line: HeadLine): void {
  const found = keptText(line.name.text);
  const allowed = Object.values(HEAD).map(shownName);
  const suggestion = suggest(
    found,
    Object.values(HEAD).map(({ zh }) => zh),
  );
  const params = {
    at: line.name.at,
    block: shownName(BLOCKS.head),
    found,
    allowed,
    ...(suggestion !== undefined && { suggestion }),
  };
  say(desk, line.name.fault ?? problem('import/unknown-item', params));
  keep(desk, line);
}

function keep(desk: Desk, { name, content, assumed }: HeadLine): void {
  for (const cell of [content, assumed])
    if (cell && !isBlank(cell)) desk.left.push(todo(cell, keptText(name.text)));
}

/** What a line says, read; told where the schedule cannot do without it. */
export function takeLine<Value>(
  desk: Desk,
  head: Head,
  item: HeadItem,
  read: (cell: DraftCell | undefined, name: string) => Taken<Value>,
  needed = true,
): Taken<Value> {
  const line = head.line(item);
  const name = shownName(HEAD[item]);
  if (needed && isBlank(line?.content))
    say(desk, problem('import/missing', { file: desk.file, block: shownName(BLOCKS.head), item: name }));
  return read(line?.content, name);
}

/** What is assumed beside a line: the entry that says so. */
export const assumedOf = (desk: Desk, line: HeadLine | undefined): readonly DraftEntry[] =>
  isBlank(line?.assumed)
    ? []
    : [entry('assumed', takeText(desk, line?.assumed, shownName(HEAD_COLUMNS.assumed)))];

/** An assumption beside a line that has no room for one. */
export function strayAssumption(desk: Desk, line: HeadLine | undefined): void {
  if (line?.assumed) outside(desk, line.assumed);
}

export function draftEffective(desk: Desk, head: Head): DraftNode {
  const date = (cell: DraftCell | undefined, name: string): Taken<string> =>
    take(desk, cell, name, readDate, DATE_WAYS);
  const from = takeLine(desk, head, 'from', date);
  const to = takeLine(desk, head, 'to', date, false);
  strayAssumption(desk, head.line('to'));
  return { map: [entry('from', from), entry('to', to), ...assumedOf(desk, head.line('from'))], flow: true };
}

/** Each law begins a ground; its article, wording and source follow it. */
export function draftBasis(desk: Desk, { grounds }: Head): DraftNode {
  const list: DraftEntry[][] = [];
  for (const [item, line] of grounds) {
    strayAssumption(desk, line);
    if (isBlank(line.content)) continue;
    const taken = entry(item, takeText(desk, line.content, shownName(HEAD[item])));
    const last = list[list.length - 1];
    if (item === 'law' || last === undefined) list.push([taken]);
    else if (last.some(({ key }) => key === item)) {
      say(
        desk,
        problem('import/item-twice', { at: line.name.at, item: shownName(HEAD[item]), first: line.name.at }),
      );
      desk.left.push(...(line.content ? [todo(line.content, shownName(HEAD[item]))] : []));
    } else last.push(taken);
  }
  if (list.length === 0)
    say(
      desk,
      problem('import/missing', {
        file: desk.file,
        block: shownName(BLOCKS.head),
        item: shownName(HEAD.law),
      }),
    );
  return { list: list.map((map) => ({ map })) };
}
