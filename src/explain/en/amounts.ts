import type { Assessment, EndsResult, FigureResult, FineAssessment } from '../../model/assessment.ts';
import type { Basis } from '../../model/plan.ts';
import type { MovedEnd } from '../elections.ts';
import { fineNumber } from '../fine-number.ts';
import type { Applied } from '../read-circumstances.ts';
import type { Cell, RowTest } from '../read-row.ts';
import { isNumber, result, shownNumber, shownSum } from '../shown-number.ts';
import type { FineView, GivenFact } from '../trace-view.ts';
import { bareKindEn } from './words.ts';

/** CNY 583; about CNY 583.333333 */
export function amountEn(text: string, currency: string): string {
  const { text: shown, exact } = shownNumber(text);
  return `${exact ? '' : 'about '}${currency} ${shown}`;
}

/** CNY 50 to CNY 2000 */
export function rangeEn({ min, max }: EndsResult, currency: string): string {
  if (min !== null && max !== null) {
    return min === max ? amountEn(min, currency) : `${amountEn(min, currency)} to ${amountEn(max, currency)}`;
  }
  if (min !== null) return `at least ${amountEn(min, currency)}`;
  return max === null ? '' : `up to ${amountEn(max, currency)}`;
}

/** CNY 50 to CNY 2000 (both included) */
export function endsEn(ends: EndsResult, currency: string): string {
  const range = rangeEn(ends, currency);
  if (range === '') return 'no amount stated by law';
  if (ends.min === ends.max) return `${range} (fixed)`;
  return `${range} (${ends.min === null || ends.max === null ? 'included' : 'both included'})`;
}

/** fine no. 2 */
export function otherFineEn(ids: string, { fines }: Pick<Assessment, 'fines'>): string {
  const names = ids.split(', ').map((id) => {
    const index = fines.map((fine) => fine.id).indexOf(id);
    return index < 0 ? id : `fine no. ${index + 1}`;
  });
  return names.join(' or ');
}

/** 当事人; fine no. 2 (当事人) where the payer has several */
export function fineNameEn(fine: FineAssessment, assessment: Pick<Assessment, 'fines'>): string {
  const number = fineNumber(fine, assessment);
  return number === undefined ? fine.payer : `fine no. ${number} (${fine.payer})`;
}

/** CNY 31500 together, above the CNY 30000 that they may come to, and held to that */
export function cappedEn(sum: string, total: string, currency: string, ground = ''): string {
  const cap = amountEn(total, currency);
  return `${amountEn(sum, currency)} together, above the ${cap} that they may come to${ground === '' ? '' : ` (${ground})`}, and held to ${cap}`;
}

/** (set by the officer to 15% for the reason "…") */
export function figuresEn(figures: readonly FigureResult[]): string {
  const each = figures.map(
    ({ value, reason }) => `set by the officer to ${value} for the reason "${reason}"`,
  );
  return each.length === 0 ? '' : ` (${each.join('; ')})`;
}

/** lower end CNY 1000 → CNY 300 */
export function movedEn(ends: readonly MovedEnd[], currency: string): string {
  const shown = (end: string): string => (end === 'inf' ? 'no limit' : amountEn(end, currency));
  return ends
    .map(({ end, before, after }) => {
      const name = end === 'min' ? 'lower end' : 'upper end';
      return before === null ? `${name} ${shown(after)}` : `${name} ${shown(before)} → ${shown(after)}`;
    })
    .join(', ');
}

/** lenient or reducing; lenient, reducing or exempting */
export function kindsEn(who: readonly Applied[]): string {
  const kinds = Array.from(new Set(who.flatMap((one) => one.kinds))).map(bareKindEn);
  return [kinds.slice(0, -1).join(', '), ...kinds.slice(-1)].filter((part) => part !== '').join(' or ');
}

/** 500 × 0.8 = CNY 400; the result alone where there was nothing to work out */
export function sumEn(arithmetic: string | undefined, after: string, currency = ''): string {
  const unit = currency === '' ? '' : `${currency} `;
  const { text, exact } = shownNumber(after);
  if (arithmetic === undefined) return isNumber(after) ? `${exact ? '' : '≈ '}${unit}${text}` : after;
  const [sign, shown] = result(after).split(' ');
  return `${shownSum(arithmetic)} ${sign} ${unit}${shown}`;
}

/** Administrative Penalty Act, art. 32; … */
export function groundEn(basis: readonly Basis[]): string {
  return basis.map(({ law, article }) => (article === undefined ? law : `${law}, ${article}`)).join('; ');
}

/** lenient circumstance "first offence" */
export function circumstancesEn(who: readonly Applied[]): string {
  const kinds = kindsEn(who.slice(0, 1));
  return `${kinds}${kinds === '' ? '' : ' '}circumstance${who.length > 1 ? 's' : ''} ${who.map(({ label }) => `"${label}"`).join(', ')}`;
}

/** the lenient circumstance "first offence" (Administrative Penalty Act, art. 32) */
export function groundedEn(who: readonly Applied[]): string {
  const ground = groundEn(who.flatMap(({ basis = [] }) => basis));
  return `the ${circumstancesEn(who)}${ground === '' ? '' : ` (${ground})`}`;
}

/** 3.5 ㎡; CNY 50000; yes */
export function valueEn({ value, unit, currency }: ValueOfFact): string {
  if (!isNumber(value)) return value;
  if (currency !== undefined) return amountEn(value, currency);
  return unit === undefined ? value : `${value} ${unit}`;
}

type ValueOfFact = Pick<GivenFact, 'value' | 'unit' | 'currency'>;

/** area above 3 ㎡ and at most 6 ㎡ */
export function testEn({ fact, cell }: RowTest, { given }: FineView): string {
  const known = given.filter(({ id, label }) => id === fact || label === fact)[0];
  return cellEn(known?.label ?? fact, cell, known);
}

function cellEn(label: string, cell: Cell, known: Pick<GivenFact, 'unit' | 'currency'> | undefined): string {
  if (cell.word !== undefined) return label === '' ? cell.word : `${label}: ${cell.word}`;
  const { lower, upper } = cell;
  const end = (at: string): string => ` ${known === undefined ? at : valueEn({ ...known, value: at })}`;
  const from = lower === undefined ? [] : [`${lower.included ? 'at least' : 'above'}${end(lower.at)}`];
  const to = upper === undefined ? [] : [`${upper.included ? 'at most' : 'below'}${end(upper.at)}`];
  return `${label} ${[...from, ...to].join(' and ')}`;
}
