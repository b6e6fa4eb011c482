import type { Cell, CellLiteral, Formula } from '../../../../src/model/formula.ts';

/** The formula without offsets, for comparing shapes. */
export const withoutPlaces = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== 'at');
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutPlaces(inner)]));
};

/** From the loosest to the tightest; a part that binds looser than its place is put in brackets. */
const ranks = { if: 0, or: 1, and: 2, not: 3, comparison: 4, sum: 5, product: 6, unary: 7, leaf: 8 } as const;

const rankOf = (formula: Formula): number => {
  switch (formula.op) {
    case 'if':
    case 'or':
    case 'and':
    case 'not':
      return ranks[formula.op];
    case '+':
    case '-':
      return ranks.sum;
    case '*':
    case '/':
      return ranks.product;
    case 'negate':
      return ranks.unary;
    case 'number':
    case 'text':
    case 'date':
    case 'name':
    case 'call':
      return ranks.leaf;
    default:
      return ranks.comparison;
  }
};

/** Prints a formula with as few brackets as the grammar allows. */
export const printFormula = (formula: Formula, least = 0): string => {
  const text = printBare(formula);
  return rankOf(formula) < least ? `(${text})` : text;
};

const printBare = (formula: Formula): string => {
  switch (formula.op) {
    case 'number':
      return printNumber(formula.value, formula.percent);
    case 'text':
      return quote(formula.text);
    case 'date':
      return formula.date;
    case 'name':
      return formula.name;
    case 'call':
      return `${formula.name}(${formula.args.map((arg) => printFormula(arg)).join(', ')})`;
    case 'negate':
      return `-${printFormula(formula.of, ranks.unary)}`;
    case 'not':
      return `not ${printNotOperand(formula.of)}`;
    case 'if':
      return `if ${printFormula(formula.test)} then ${printFormula(formula.then)} else ${printFormula(formula.else)}`;
    case 'in':
      return `${printFormula(formula.of, ranks.sum)} in ${printInCell(formula.cell)}`;
    default: {
      const rank = rankOf(formula);
      const left = printFormula(formula.left, rank === ranks.comparison ? ranks.sum : rank);
      return `${left} ${formula.op} ${printFormula(formula.right, rank + 1)}`;
    }
  }
};

/** What begins with a bracket gets one more around it. */
const printNotOperand = (formula: Formula): string => {
  const text = printFormula(formula, ranks.not);
  return text.startsWith('(') && rankOf(formula) >= ranks.not ? `(${text})` : text;
};

const printInCell = (cell: Cell): string => {
  if (cell.cell === 'interval' && cell.lower && cell.upper) return printCell(cell);
  return cell.cell === 'any-of' ? `(${cell.of.map(printCell).join(', ')})` : `(${printCell(cell)})`;
};

/** Prints a cell with its words in quotes; a list of cells has no text of its own. */
export const printCell = (cell: Cell): string => {
  switch (cell.cell) {
    case 'any':
      return 'any';
    case 'is':
      return printLiteral(cell.value);
    case 'not':
      return `not(${printCell(cell.of)})`;
    case 'any-of':
      throw new Error('a list is written in YAML');
    case 'interval': {
      const { lower, upper } = cell;
      if (lower && upper) {
        const [open, close] = [lower.included ? '[' : '(', upper.included ? ']' : ')'];
        return `${open}${printLiteral(lower.value)}..${printLiteral(upper.value)}${close}`;
      }
      if (lower) return `${lower.included ? '>=' : '>'} ${printLiteral(lower.value)}`;
      if (upper) return `${upper.included ? '<=' : '<'} ${printLiteral(upper.value)}`;
      return 'any';
    }
  }
};

const printLiteral = (literal: CellLiteral): string => {
  switch (literal.literal) {
    case 'number':
      return printNumber(literal.value, literal.percent);
    case 'date':
      return literal.date;
    case 'word':
      return quote(literal.word);
  }
};

const quote = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

/** Moves the point of a percentage two places to the right. */
const printNumber = (value: string, percent: boolean): string => {
  if (!percent) return value;
  const sign = value.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const digits = fraction.padEnd(2, '0');
  const left = (whole + digits.slice(0, 2)).replace(/^0+(?=\d)/, '');
  return `${sign}${left}${digits.length > 2 ? `.${digits.slice(2)}` : ''}%`;
};
