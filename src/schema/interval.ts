import * as z from 'zod';
import { suggest } from '../base/suggest.ts';
import type { Cell, NumberInterval } from '../model/formula.ts';
import { cellText } from './cell.ts';
import { type Reader, reading } from './read/reading.ts';

/** One of these words, or an interval of numbers with both its ends: `[50万..100万)`. */
export const intervalOr = <const W extends string>(words: readonly W[]): z.ZodType<W | NumberInterval> =>
  reading<W | NumberInterval>(z.union([z.enum(words), cellText]), (input, reader) => {
    const found = words.find((one) => one === input) ?? reader.read(cellText, input);
    if (typeof found !== 'object' || isInterval(found)) return found;
    return refuseCell(found, String(input), words, reader);
  });

const isInterval = (cell: Cell): cell is NumberInterval =>
  cell.cell === 'interval' &&
  cell.lower?.value.literal === 'number' &&
  cell.upper?.value.literal === 'number';

const refuseCell = (cell: Cell, found: string, allowed: readonly string[], { refuse }: Reader): undefined => {
  if (cell.cell !== 'is' || cell.value.literal !== 'word') {
    return refuse({ code: 'schema/interval', params: { found } });
  }
  const suggestion = suggest(found, allowed);
  const params = suggestion === undefined ? { allowed, found } : { allowed, found, suggestion };
  return refuse({ code: 'schema/one-of', params });
};
