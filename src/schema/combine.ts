import * as z from 'zod';
import type { Combine } from '../model/schedule.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { isMap, pick } from './read/plain.ts';
import { reading } from './read/reading.ts';
import { text } from './read/text.ts';
import { remarks } from './remarks.ts';

const own = map(remarks);
const rules = record(text, text);

/** What happens where circumstances meet; the remarks stand among the rules. */
export const combine: z.ZodType<Combine> = reading(z.object(remarks).catchall(text), (input, { read }) => {
  if (!isMap(input)) return read(own, input) && undefined;
  const isRemark = (key: string) => Object.hasOwn(remarks, key);
  const said = read(own, pick(input, isRemark));
  const found = read(
    rules,
    pick(input, (key) => !isRemark(key)),
  );
  return said && found && { ...said, rules: found };
});
