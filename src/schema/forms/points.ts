import * as z from 'zod';
import type { LookupTable, Points, Value } from '../../model/schedule.ts';
import { entries } from '../read/entries.ts';
import { map } from '../read/map.ts';
import { name } from '../read/name.ts';
import { isMap } from '../read/plain.ts';
import { reading } from '../read/reading.ts';
import { wordOr } from '../read/word-or.ts';
import { lookupEntries } from '../table.ts';
import { finishers } from './finishers.ts';

type Factors = Points['factors'];

/** `formKeys` tell a value form apart from a map of cells. */
export const points = (value: z.ZodType<Value>, formKeys: () => readonly string[]) =>
  map({
    points: map({
      start: value.exactOptional().describe('起点，不写即为 0 / Where it starts, 0 if left out'),
      factors: factors(value, formKeys).describe('各裁量因素的权重，相加 / Weights, added over the factors'),
    }).describe('裁量因素计分 / Weights added over factors'),
    ...finishers(value),
  });

const factors = (value: z.ZodType<Value>, formKeys: () => readonly string[]): z.ZodType<Factors> => {
  const cells = lookupEntries(value);
  const likeFactor = z.union([value, cells]);
  const factor = reading<Value | LookupTable<Value>['entries']>(likeFactor, (input, { read }) => {
    const isForm = !isMap(input) || formKeys().some((key) => Object.hasOwn(input, key));
    return isForm ? read(value, input) : read(cells, input);
  });
  // a digit never begins a name, so the record keeps the order of the file
  const all = entries(wordOr(['grade'], name), factor);
  return reading<Factors>(z.record(z.string(), likeFactor), (input, { read, refuse }) => {
    const found = read(all, input);
    if (found?.length === 0) return refuse({ code: 'schema/empty', params: { shape: 'map' } });
    return found && Object.fromEntries(found.map(({ is, value: given }) => [is, factorOf(is, given)]));
  });
};

const factorOf = (fact: string, given: Value | LookupTable<Value>['entries']): Factors[string] =>
  Array.isArray(given) ? { lookup: fact, entries: given } : (given as Value);
