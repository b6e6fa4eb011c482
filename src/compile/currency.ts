import { suggest } from '../base/suggest.ts';
import type { Currency } from '../model/plan.ts';

/** Digits of the smallest unit, by ISO 4217 code. */
const DECIMALS: Readonly<Record<string, number>> = {
  AUD: 2, BRL: 2, CAD: 2, CHF: 2, CNY: 2, CZK: 2, DKK: 2, EUR: 2, GBP: 2, HKD: 2, IDR: 2, ILS: 2, INR: 2, ISK: 0,
  JPY: 0, KRW: 0, KWD: 3, MOP: 2, MXN: 2, MYR: 2, NOK: 2, NZD: 2, PHP: 2, PLN: 2, RUB: 2, SEK: 2, SGD: 2, THB: 2,
  TRY: 2, TWD: 2, UAH: 2, USD: 2, VND: 0, ZAR: 2,
}; // biome-ignore format: a table

export const CURRENCIES: readonly string[] = Object.keys(DECIMALS);

/** The currency of an ISO 4217 code, if the library knows it. */
export function currencyOf(code: string): Currency | undefined {
  const decimals = Object.hasOwn(DECIMALS, code) ? DECIMALS[code] : undefined;
  return decimals === undefined ? undefined : { code, decimals };
}

/** What people write for a currency instead of its code. */
const ALIASES: Readonly<Record<string, string>> = {
  RMB: 'CNY',
  '￥': 'CNY',
  '¥': 'CNY',
  元: 'CNY',
  人民币: 'CNY',
};

/** The code that was probably meant. */
export function suggestCurrency(written: string): string | undefined {
  return Object.hasOwn(ALIASES, written) ? ALIASES[written] : suggest(written, CURRENCIES);
}

/** The smallest unit as a number text: "0.01" for CNY. */
export function smallestUnit({ decimals }: Currency): string {
  return decimals === 0 ? '1' : `0.${'1'.padStart(decimals, '0')}`;
}
