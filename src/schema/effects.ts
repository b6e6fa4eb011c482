import type * as z from 'zod';
import type { Effects, KindEffect } from '../model/schedule.ts';
import { effect } from './effect.ts';
import { map } from './read/map.ts';
import { reading } from './read/reading.ts';

const KINDS = { reduce: 'reduce', lenient: 'lenient', aggravate: 'aggravate' } as const;
const CHINESE = { 减轻: 'reduce', 从轻: 'lenient', 从重: 'aggravate' } as const;

const written = map({
  reduce: effect.exactOptional().describe('减轻 / Reduce'),
  lenient: effect.exactOptional().describe('从轻 / Lenient'),
  aggravate: effect.exactOptional().describe('从重 / Aggravate'),
  减轻: effect.exactOptional().describe('同 reduce / As reduce'),
  从轻: effect.exactOptional().describe('同 lenient / As lenient'),
  从重: effect.exactOptional().describe('同 aggravate / As aggravate'),
});

/** What each kind of circumstance does, under its English or its Chinese name. */
export const effects: z.ZodType<Effects> = reading(written, (input, { read, refuse }) => {
  const found = read(written, input);
  if (found === undefined) return undefined;
  const all: Partial<Record<keyof Effects, KindEffect>> = {};
  for (const [under, kind] of [...Object.entries(KINDS), ...Object.entries(CHINESE)]) {
    const one = found[under as keyof typeof found];
    if (one === undefined) continue;
    if (all[kind])
      return refuse({ code: 'schema/twice', params: { found: under } }, { path: [under], onKey: true });
    all[kind] = { ...one, under };
  }
  return all;
});
