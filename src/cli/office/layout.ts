import stringWidth from 'string-width';
import type { PublishedTable } from '../../index.ts';

/** How a table lies on A4 paper. Widths are counted in half-width characters of the text's size. */
export interface Layout {
  readonly landscape: boolean;
  /** Of the six columns: number, violation, ground, grade, conditions, band. */
  readonly widths: readonly number[];
}

/** Room for text between the edges of the cells: 17 and 25.7 cm at 10.5 points, less the padding of six cells. */
export const PORTRAIT = 80;
export const LANDSCAPE = 126;

/** The least that a column needs, and the most that it may ask for; the first and the grade do not grow. */
const COLUMNS = [
  { least: 4, most: 5 },
  { least: 8, most: 16 },
  { least: 16, most: 32 },
  { least: 8, most: 14 },
  { least: 14, most: 46 },
  { least: 16, most: 48 },
] as const;
/** The column of the ground, the lines that its text may take, and how far it widens for that. */
const GROUND = 2;
const GROUND_LINES = 14;
const BROADEST = 60;

const GROWING: readonly number[] = [1, 2, 4, 5];

/** Chooses the paper's direction and shares its width out by what the columns hold. */
export function layOut(table: PublishedTable): Layout {
  const wanted = COLUMNS.map(({ least, most }, column) => {
    const lengths = linesOf(table, column).map((line) => stringWidth(line));
    // a law's text must not run over pages beside a few short rows
    const broad = column === GROUND ? Math.min(BROADEST, sum(lengths) / GROUND_LINES) : 0;
    return Math.min(Math.max(most, broad), Math.max(least, ...lengths));
  });
  const landscape = sum(wanted) > PORTRAIT;
  return { landscape, widths: shareOut(wanted, landscape ? LANDSCAPE : PORTRAIT) };
}

function linesOf({ columns, rows, violation, ground }: PublishedTable, column: number): readonly string[] {
  const head = columns[column] ?? '';
  switch (column) {
    case 0:
      return [head, String(rows.length)];
    case 1:
      return [head, violation];
    case 2:
      return [head, ...ground];
    case 3:
      return [head, ...rows.map(({ grade }) => grade)];
    case 4:
      return [head, ...rows.map(({ conditions }) => conditions)];
    default:
      return [head, ...rows.flatMap(({ bands }) => bands)];
  }
}

/** What is too much is taken from what the columns have above their least; what is left goes to those that grow. */
function shareOut(wanted: readonly number[], room: number): readonly number[] {
  const left = room - sum(wanted);
  const share = (column: number, width: number): number => {
    if (left >= 0) return GROWING.includes(column) ? width : 0;
    return width - (COLUMNS[column]?.least ?? width);
  };
  const shares = wanted.map((width, column) => share(column, width));
  const whole = Math.max(1, sum(shares));
  return wanted.map(
    (width, column) => Math.round((width + (left * (shares[column] ?? 0)) / whole) * 10) / 10,
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/**
 * How many lines each row has, the room between them shared out so that what spans all rows fits beside them.
 * An estimate: how a word breaks is for the program that shows it.
 */
export function lineCounts(
  { rows, violation, ground }: PublishedTable,
  widths: readonly number[],
): readonly number[] {
  const own = rows.map(({ grade, conditions, bands }) =>
    Math.max(linesIn([grade], widths[3]), linesIn([conditions], widths[4]), linesIn(bands, widths[5])),
  );
  const shared = Math.max(linesIn([violation], widths[1]), linesIn(ground, widths[2]));
  const missing = shared - sum(own);
  return missing <= 0 ? own : own.map((lines) => lines + Math.ceil(missing / own.length));
}

/** The lines that texts take in a column; a full-width character moves on where half of it does not fit. */
export const linesIn = (texts: readonly string[], width = 10): number =>
  sum(texts.map((text) => Math.max(1, Math.ceil(stringWidth(text) / (width - 1)))));

/** Runs of neighbouring rows that share a grade: where each begins, and how many rows it spans. */
export function gradeRuns(rows: PublishedTable['rows']): ReadonlyMap<number, number> {
  const runs = new Map<number, number>();
  let start = 0;
  rows.forEach(({ grade }, index) => {
    if (index === 0 || grade !== rows[start]?.grade) start = index;
    runs.set(start, index - start + 1);
  });
  return runs;
}

/** Neighbouring rows below the table that share a head, as one: a head and its lines. */
export function groupBelow(
  below: PublishedTable['below'],
): readonly (readonly [string, readonly string[]])[] {
  const groups: [string, string[]][] = [];
  for (const [head, text] of below) {
    const last = groups[groups.length - 1];
    if (last !== undefined && last[0] === head) last[1].push(text);
    else groups.push([head, [text]]);
  }
  return groups;
}
