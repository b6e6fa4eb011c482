import { printDate } from '../base/civil-date.ts';
import { multiply, parseRational, printRational } from '../base/rational.ts';
import type { FactSpec, IntervalText } from '../model/plan.ts';
import type { PlanView } from './plan-view.ts';
import { type PlanWords, type ShownInterval, unitOf } from './plan-words.ts';
import { shownNumber } from './shown-number.ts';

/** Who words a plan: the plan, and the words of a language. */
export interface Teller {
  readonly view: PlanView;
  readonly words: PlanWords;
}

/** An end that the fact cannot pass anyway is not said again. */
export function withoutDomain(interval: IntervalText, { domain }: FactSpec): IntervalText {
  const [only] = domain ?? [];
  if (!only || domain?.length !== 1) return interval;
  const { lower, lowerIncluded, upper, upperIncluded } = interval;
  const atLower = lower === only.lower && lowerIncluded === only.lowerIncluded;
  const atUpper = upper === only.upper && upperIncluded === only.upperIncluded;
  if (lower === undefined || upper === undefined) return interval;
  return {
    ...(!atLower && { lower, lowerIncluded: lowerIncluded === true }),
    ...((!atUpper || atLower) && { upper, upperIncluded: upperIncluded === true }),
  };
}

export function shownInterval(
  { lower, lowerIncluded, upper, upperIncluded }: IntervalText,
  show: (at: string) => string,
): ShownInterval {
  return {
    ...(lower !== undefined && { lower: { text: show(lower), included: lowerIncluded === true } }),
    ...(upper !== undefined && { upper: { text: show(upper), included: upperIncluded === true } }),
  };
}

/** The values that a fact may have. */
export function domainText(
  { words, view }: Teller,
  fact: FactSpec,
  domain: readonly IntervalText[] = fact.domain ?? [],
): string {
  const texts = domain.map((interval) =>
    fact.kind === 'date'
      ? words.dates(shownInterval(interval, (at) => printDate(Number(at))))
      : words.interval(shownInterval(interval, (at) => numberText({ words, view }, at, fact))),
  );
  return texts.join(words.or);
}

/** A number as a value of a fact: 3 ㎡ */
export const factNumber = (teller: Teller, at: string, fact: string): string =>
  numberText(teller, at, teller.view.fact(fact));

/** A number as a value of a fact or a step: 3 ㎡, 30%, 500 元. */
export function numberText(
  { words, view }: Teller,
  at: string,
  of: { readonly kind?: FactSpec['kind']; readonly unit?: string } | undefined,
): string {
  const { text } = shownNumber(at);
  if (of?.kind === 'money') return words.money(at, view.plan.currency.code);
  if (of?.kind === 'percent') return words.percent(hundredfold(at));
  return words.quantity(text, of?.kind === undefined ? of?.unit : unitOf({ ...of, kind: of.kind }));
}

/** A share as the figure before its percent sign. */
export const hundredfold = (share: string): string =>
  shownNumber(printRational(multiply(parseRational(share), parseRational('100')))).text;
