import type { PageWords } from '../page/words.ts';

/** How an axis writes its numbers: large ones in 万 or 亿, which then stands in its name. */
export interface Scale {
  readonly unit: string;
  readonly label: (value: number) => string;
}

/** The scale of an axis that goes to a value. Pictures may be floats: sixteen digits are more than an axis shows. */
export function scaleTo(most: number, { scales }: Pick<PageWords, 'scales'>): Scale {
  const [by, unit] = scales.find(([from]) => most >= from * 10) ?? [1, ''];
  return { unit, label: (value) => String(Number((value / by).toPrecision(12))) };
}
