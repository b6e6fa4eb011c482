import * as z from 'zod';
import type { Brackets, Value } from '../../model/schedule.ts';
import { map } from '../read/map.ts';
import { reading } from '../read/reading.ts';
import { finishers } from './finishers.ts';

export const brackets = (value: z.ZodType<Value>) =>
  map({
    brackets: map({
      of: value.describe('分段计算的数 / What is cut into brackets'),
      rows: rows(value).describe('各段，最后一段不封顶 / The brackets; the last one is open'),
    }).describe('分段累进 / Each part at its own rate'),
    ...finishers(value),
  });

/** Every row but the last ends somewhere, so that no row is out of reach and none is missing. */
const rows = (value: z.ZodType<Value>): z.ZodType<Brackets['rows']> => {
  const written: z.ZodType<Brackets['rows']> = z
    .array(
      map({
        up_to: value.exactOptional().describe('至此为止（含本数） / Up to this, included'),
        rate: value.describe('这一段的比率或者单价 / Rate of this part'),
      }),
    )
    .min(1);
  return reading(written, (input, { read, refuse }) => {
    const found = read(written, input);
    const last = (found?.length ?? 0) - 1;
    const isFaulty = (index: number) => (found?.[index]?.up_to === undefined) === index < last;
    const faulty = found?.findIndex((_, index) => isFaulty(index)) ?? -1;
    if (faulty < 0) return found;
    if (faulty < last)
      return refuse({ code: 'schema/brackets', params: { fault: 'open' } }, { path: [faulty] });
    const below = { path: [faulty, 'up_to'], onKey: true } as const;
    return refuse({ code: 'schema/brackets', params: { fault: 'closed' } }, below);
  });
};
