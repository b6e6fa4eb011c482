import { amountEn } from './explain/en/amounts.ts';
import type { Locale } from './explain/locale.ts';
import { currencyZh } from './explain/zh/amounts.ts';
import { moneyZh } from './explain/zh/plan.ts';

/**
 * What a currency is called.
 * @param currency its code of three letters; one without a name here stands as it is
 * @example currencyName('TWD', 'zh') // '新台币元'
 */
export const currencyName = (currency: string, locale: Locale): string =>
  locale === 'zh' ? currencyZh(currency) : currency;

/**
 * An amount with its currency, as the published table has it: in Chinese 万 and 亿 where that leaves at most one decimal.
 * @param amount a canonical decimal, as an assessment gives it
 * @example amountText('1500000', 'CNY', 'zh') // '150 万元'
 */
export const amountText = (amount: string, currency: string, locale: Locale): string =>
  locale === 'zh' ? moneyZh(amount, currency) : amountEn(amount, currency);
