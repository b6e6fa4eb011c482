import type { DraftCell, DraftSheet } from '../../import-table.ts';
import { columnName, TABLE_LIMITS } from '../../import-table.ts';
import type { Problem, Result } from '../../index.ts';
import { type CellStyles, readStyles, showNumber } from './cell-number.ts';
import { openWorkbook, type Workbook } from './open-workbook.ts';
import { readXml } from './read-xml.ts';

/** Cells with something in them that a workbook may have, and merged ranges of a sheet. */
const MOST_CELLS = 20_000;
const MOST_MERGES = 2000;

/** What `read` may find wrong on the way: thrown inside, returned outside. */
interface Found {
  readonly problem: Problem;
}
const isFound = (error: unknown): error is Found =>
  typeof error === 'object' && error !== null && 'problem' in error;

/**
 * The sheets of a workbook, each cell as the text that it shows. A cell of which that is not certain has a fault: a formula
 * without its result, a number that its format hides or that is no plain decimal, an error.
 */
export function readXlsx(bytes: Uint8Array, file: string): Result<readonly DraftSheet[]> {
  const workbook = openWorkbook(bytes, file);
  if (!workbook.ok) return workbook;
  try {
    return { ok: true, value: readSheets(workbook.value, file) };
  } catch (error) {
    if (isFound(error)) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

function readSheets({ sheets, strings, styles, date1904 }: Workbook, file: string): readonly DraftSheet[] {
  const texts = readStrings(strings, file);
  const looks = readStyles(styles, file, date1904);
  const budget = { cells: MOST_CELLS };
  return sheets.map(({ name, xml }) => ({
    name,
    rows: readSheet(xml, { file, name, texts, looks, budget }),
  }));
}

/** The shared texts; how they are to be pronounced is left out. */
function readStrings(xml: string, file: string): readonly string[] {
  if (xml === '') return []; // a workbook without any need not have them
  const texts: string[] = [];
  let text: string | undefined;
  let inside = false;
  let spoken = 0;
  read(xml, file, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') spoken += 1;
      if (name === 't') inside = spoken === 0;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(text ?? ''));
      if (name === 'rPh') spoken -= 1;
      if (name === 't') inside = false;
    },
    text: (part) => {
      if (inside) text = (text ?? '') + part;
    },
  });
  return texts;
}

/** What XML cannot hold is written _x000D_. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

interface SheetWorld {
  readonly file: string;
  readonly name: string;
  readonly texts: readonly string[];
  readonly looks: CellStyles;
  readonly budget: { cells: number };
}

/** A cell as the file has it. */
interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  value: string | undefined;
}

function readSheet(xml: string, world: SheetWorld): readonly (readonly DraftCell[])[] {
  const rows = new Map<number, DraftCell[]>();
  const merges: string[] = [];
  let cell: RawCell | undefined;
  let taking = false;
  let row = 0;
  let column = -1;
  read(xml, world.file, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        column = -1;
      } else if (name === 'c') {
        const [, letters = '', number] = /^([A-Z]{1,3})([0-9]{1,7})$/.exec(attributes['r'] ?? '') ?? [];
        column = letters === '' ? column + 1 : columnNumber(letters);
        const at = number === undefined ? row : Number(number);
        cell = {
          row: at,
          column,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          formula: false,
          value: undefined,
        };
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'v' || name === 't') taking = cell !== undefined;
      else if (name === 'mergeCell' && attributes['ref'] !== undefined) merges.push(attributes['ref']);
    },
    close: (name) => {
      if (name === 'v' || name === 't') taking = false;
      if (name !== 'c' || !cell) return;
      const shown = showCell(cell, world);
      if (shown) {
        world.budget.cells -= 1;
        if (world.budget.cells < 0) tooLarge(world.file, 'cells', MOST_CELLS);
        if (shown.column >= TABLE_LIMITS.columns) tooLarge(world.file, 'columns', TABLE_LIMITS.columns);
        if (shown.text.length > TABLE_LIMITS.cell) tooLarge(world.file, 'cell', TABLE_LIMITS.cell);
        rows.set(cell.row, [...(rows.get(cell.row) ?? []), shown]);
      }
      cell = undefined;
    },
    text: (part) => {
      if (taking && cell) cell.value = (cell.value ?? '') + part;
    },
  });
  if (rows.size > TABLE_LIMITS.rows) tooLarge(world.file, 'rows', TABLE_LIMITS.rows);
  if (merges.length > MOST_MERGES) tooLarge(world.file, 'cells', MOST_MERGES);
  cover(rows, merges, world);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => [...cells].sort((a, b) => a.column - b.column));
}

function showCell(raw: RawCell, { file, name, texts, looks }: SheetWorld): DraftCell | undefined {
  const at = { file, sheet: name, cell: `${columnName(raw.column)}${raw.row}` };
  const { column, value = '' } = raw;
  if (value === '' && !(raw.type === 'inlineStr' && raw.value !== undefined)) {
    return raw.formula
      ? { at, column, text: '=', fault: { code: 'import/formula', params: { at } } }
      : undefined;
  }
  switch (raw.type) {
    case 's':
      return { at, column, text: texts[Number(value)] ?? damaged(file) };
    case 'str':
    case 'inlineStr':
      return { at, column, text: unescaped(value) };
    case 'b':
      return { at, column, text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'e':
      return { at, column, text: value, fault: { code: 'import/cell-error', params: { at, found: value } } };
    case 'd': // an ISO 8601 day, with a time that has to be midnight
      return { at, column, text: value.replace(/T00:00:00(?:\.0+)?Z?$/, '') };
    default: {
      const shown = showNumber(value, raw.style, looks);
      if ('text' in shown) return { at, column, text: shown.text };
      return {
        at,
        column,
        text: value,
        fault: { code: 'import/number', params: { at, found: value, why: shown.why } },
      };
    }
  }
}

/** Marks the cells that lie under merged ones, in rows that have anything. */
function cover(rows: Map<number, DraftCell[]>, merges: readonly string[], { file, name }: SheetWorld): void {
  for (const ref of merges) {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$/.exec(ref) ?? [];
    const [from, to] = [columnNumber(left), Math.min(columnNumber(right), TABLE_LIMITS.columns - 1)];
    for (const [row, cells] of rows) {
      if (row < Number(top) || row > Number(bottom)) continue;
      for (let column = from; column <= to; column += 1) {
        if (row === Number(top) && column === from) continue;
        const index = cells.findIndex((cell) => cell.column === column);
        const at = { file, sheet: name, cell: `${columnName(column)}${row}` };
        const under: DraftCell = { ...(cells[index] ?? { at, column, text: '' }), covered: `${left}${top}` };
        if (index < 0) cells.push(under);
        else cells[index] = under;
      }
    }
  }
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads XML; what is not well formed ends the reading. */
function read(xml: string, file: string, handlers: Parameters<typeof readXml>[1]): void {
  const fault = readXml(xml, handlers);
  if (fault !== undefined)
    throw { problem: { code: 'import/no-workbook', params: { file, why: fault } } } satisfies Found;
}

function damaged(file: string): never {
  throw { problem: { code: 'import/no-workbook', params: { file, why: 'damaged' } } } satisfies Found;
}

function tooLarge(file: string, what: 'cells' | 'rows' | 'columns' | 'cell', limit: number): never {
  throw { problem: { code: 'import/too-large', params: { file, what, limit } } } satisfies Found;
}
