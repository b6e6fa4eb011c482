/** One test of a row, as the file has it: a fact's name and its cell. */
export interface RowTest {
  /** Empty in a table that looks up one fact. */
  readonly fact: string;
  readonly cell: Cell;
}

/** What a cell admits, read from its text; ends are texts as written. */
export type Cell =
  | { readonly lower?: CellEnd; readonly upper?: CellEnd; readonly word?: undefined }
  | { readonly word: string };

export interface CellEnd {
  readonly at: string;
  readonly included: boolean;
}

const INTERVAL = /^([[(\]])\s*(.+?)\s*\.\.\s*(.+?)\s*([\])[])$/;
const COMPARISON = /^(<=|>=|≤|≥|<|>)\s*(.+)$/;

/** The tests of a row, from the words that the trace has of it: "grade: 较重, area: (3..6]". */
export function readRow(row: string): readonly RowTest[] {
  return partsOf(row).flatMap(([key, text]) =>
    NOT_TESTS.includes(key) ? [] : [{ fact: key, cell: readCell(text) }],
  );
}

/** The grade that a row of the grades gives. */
export function gradeOfRow(row: string): string | undefined {
  return partsOf(row).filter(([key]) => key === 'grade')[0]?.[1];
}

/** Keys of a row that are no facts. */
const NOT_TESTS: readonly string[] = ['grade', 'band', 'gives', 'assumed', 'note', 'basis'];

function partsOf(row: string): readonly (readonly [string, string])[] {
  return row.split(/, (?=[^,:"[(]+: )/).map((part) => {
    const colon = part.indexOf(': ');
    return colon < 0 ? ['', part] : [part.slice(0, colon), part.slice(colon + 2)];
  });
}

export function readCell(text: string): Cell {
  const [, open, lower, upper, close] = INTERVAL.exec(text) ?? [];
  if (lower !== undefined && upper !== undefined) {
    return { lower: { at: lower, included: open === '[' }, upper: { at: upper, included: close === ']' } };
  }
  const [, sign, at] = COMPARISON.exec(text) ?? [];
  if (sign === undefined || at === undefined) return { word: text };
  const end: CellEnd = { at, included: sign !== '<' && sign !== '>' };
  return '<≤'.includes(sign.charAt(0)) ? { upper: end } : { lower: end };
}
