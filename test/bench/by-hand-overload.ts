import { Decimal } from 'decimal.js';
import { checkNames, numberIn } from './checked-facts.ts';

/** Limit and measured weight of a lorry in tons, as texts. */
export interface Lorry {
  readonly limit: string;
  readonly gross: string;
}

/** The Zhejiang fine for an overloaded lorry; null where there is none. No division: the brackets end at shares of the limit. */
export function withDecimals(facts: Lorry): string | null {
  const limit = new Decimal(facts.limit);
  const over = Decimal.max(new Decimal(facts.gross).minus(limit), 0);
  const [fifth, half] = [limit.times('0.2'), limit.times('0.5')];
  if (over.lte(fifth)) return null;
  const amount = Decimal.min(over, half)
    .minus(fifth)
    .times(300)
    .plus(Decimal.max(over.minus(half), 0).times(500));
  return Decimal.min(amount, 30_000).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed();
}

const hundredths = (text: string): number => Math.round(Number(text) * 100);

/** Thousandths of a ton; unchecked. */
export function withIntegers(facts: Lorry): string | null {
  const limit = hundredths(facts.limit);
  const over = 10 * Math.max(hundredths(facts.gross) - limit, 0);
  const [fifth, half] = [2 * limit, 5 * limit];
  if (over <= fifth) return null;
  const thousandths = (Math.min(over, half) - fifth) * 300 + Math.max(over - half, 0) * 500;
  return `${Math.min(thousandths, 30_000_000) / 1000}`;
}

const [limit, gross] = [{ var: 'limit' }, { var: 'gross' }];
const over = { max: [{ '-': [gross, limit] }, 0] };
const [fifth, half] = [{ '*': [limit, 0.2] }, { '*': [limit, 0.5] }];
const first = { '*': [{ '-': [{ min: [over, half] }, fifth] }, 300] };
const second = { '*': [{ max: [{ '-': [over, half] }, 0] }, 500] };

const amount = { min: [{ '+': [first, second] }, 30_000] };

export const JSON_LOGIC = { if: [{ '<=': [over, fifth] }, null, amount] };

/** The same, rounded to 0.01; the schedule has neither grades nor bands. */
export const WHOLE_JSON_LOGIC = {
  eachKey: {
    amount: { if: [{ '<=': [over, fifth] }, null, { half_up_cents: [amount] }] },
    grade: null,
    band: null,
  },
};

const NAMES = new Set(['limit', 'gross']);

/** Facts for the rule; refuses what the schedule refuses. */
export function checkedFacts(facts: Lorry): object {
  checkNames(facts, NAMES);
  return { limit: numberIn(facts.limit, 2, 0, 100), gross: numberIn(facts.gross, 2, 0, 500) };
}
