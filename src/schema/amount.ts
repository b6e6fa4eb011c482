import * as z from 'zod';
import { formula } from './formula.ts';
import { reading } from './read/reading.ts';

/** A plain amount of money, as its canonical text: `3000`, `5万`. */
export const amount: z.ZodType<string> = reading(z.string(), (input, { read, refuse }) => {
  const found = read(formula, input);
  if (found === undefined) return undefined;
  if (found.op === 'number' && !found.percent) return found.value;
  return refuse({ code: 'schema/amount', params: { found: String(input) } });
});
