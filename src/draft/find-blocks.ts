import { problem } from '../base/problem.ts';
import { suggest } from '../base/suggest.ts';
import type { DraftCell, DraftSheet } from '../model/draft.ts';
import { type Desk, isBlank, say, todo } from './desk.ts';
import { keptText } from './plain-text.ts';
import { BLOCKS, type BlockName, EXAMPLE_SHEET, findName, NOTES_SHEET, shownName } from './template-names.ts';

/** A row without its empty cells and hints. */
export type Row = readonly DraftCell[];

export interface Block {
  /** Where its name stands. */
  readonly mark: DraftCell;
  readonly rows: readonly Row[];
}

export type Blocks = Readonly<Partial<Record<BlockName, Block>>>;

const MARK = /^[【[]\s*(.+?)\s*[】\]]$/;

/** Takes the sheets apart into the blocks of the template; what stands outside of them is told, not passed over. */
export function findBlocks(desk: Desk, sheets: readonly DraftSheet[]): Blocks {
  const blocks: Partial<Record<BlockName, { mark: DraftCell; rows: Row[] }>> = {};
  for (const { name, rows } of sheets) {
    if (name !== undefined && isForReading(name)) continue;
    const filled = rows
      .map((row) => row.filter((cell) => !isBlank(cell) || cell.covered !== undefined))
      .filter((row) => row.some((cell) => !isBlank(cell)));
    const marks = filled.some(([first]) => first !== undefined && MARK.test(keptText(first.text)));
    if (!marks) {
      if (filled.length > 0 && name !== undefined)
        say(desk, problem('import/sheet', { file: desk.file, sheet: name }));
      continue;
    }
    let open: { rows: Row[] } | undefined;
    let lost = false;
    for (const row of filled) {
      const [first, ...others] = row;
      if (first === undefined) continue;
      const [, found] = MARK.exec(keptText(first.text)) ?? [];
      if (found === undefined) {
        if (lost) desk.left.push(...row.map((cell) => todo(cell, '—')));
        else if (open) open.rows.push(row);
        else for (const cell of row) if (!isTitle(cell)) outside(desk, cell);
        continue;
      }
      for (const cell of others) outside(desk, cell);
      open = { rows: [] };
      const block = findName(found, BLOCKS);
      const earlier = block && blocks[block];
      lost = block === undefined || earlier !== undefined;
      if (block === undefined) unknownBlock(desk, first, found);
      else if (earlier)
        say(desk, problem('import/block-twice', { at: first.at, block: found, first: earlier.mark.at }));
      else blocks[block] = { mark: first, ...open };
    }
  }
  if (Object.keys(blocks).length === 0)
    say(
      desk,
      problem('import/no-block', {
        file: desk.file,
        blocks: Object.values(BLOCKS).map((one) => `【${shownName(one)}】`),
      }),
    );
  return blocks;
}

const isForReading = (sheet: string): boolean =>
  findName(sheet, { notes: NOTES_SHEET, example: EXAMPLE_SHEET }) !== undefined;

/** The title of the template, which says nothing of the schedule. */
const isTitle = ({ text }: DraftCell): boolean => findName(text, { title: TITLE }) !== undefined;

export const TITLE = { zh: '裁量基准导入表', en: 'Schedule import form' };

export function outside(desk: Desk, cell: DraftCell): void {
  if (isBlank(cell)) return;
  say(desk, cell.fault ?? problem('import/outside', { at: cell.at, found: keptText(cell.text) }));
  desk.left.push(todo(cell, '—'));
}

function unknownBlock(desk: Desk, { at }: DraftCell, found: string): void {
  const blocks = Object.values(BLOCKS).map(({ zh }) => zh);
  const suggestion = suggest(found, blocks);
  say(
    desk,
    problem('import/unknown-block', { at, found, blocks, ...(suggestion !== undefined && { suggestion }) }),
  );
}
