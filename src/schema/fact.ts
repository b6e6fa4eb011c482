import * as z from 'zod';
import type { FactKind } from '../model/plan.ts';
import type { Fact } from '../model/schedule.ts';
import { cell } from './cell.ts';
import { parseCell } from './formula/parse-cell.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { id, name } from './read/name.ts';
import { reading } from './read/reading.ts';
import { text, wholeNumber, word } from './read/text.ts';
import { remarks } from './remarks.ts';

const KINDS = [
  'money',
  'quantity',
  'number',
  'percent',
  'count',
  'flag',
  'choice',
  'date',
] as const satisfies readonly FactKind[];

/** Numbers have at most 30 digits. */
const MAX_DECIMALS = 30;

/** A word that a cell reads as this word. */
const option = reading(text, (input, { read, refuse }) => {
  const found = read(text, input);
  if (found === undefined) return undefined;
  const parsed = parseCell(found);
  const { value: cell } = parsed.ok ? parsed : { value: undefined };
  const word = cell?.cell === 'is' && cell.value.literal === 'word' ? cell.value.word : undefined;
  return word === found ? found : refuse({ code: 'schema/option', params: { found } });
});

const words = z.array(option).min(1);

const keysOf = (kinds: readonly FactKind[]) => ({
  id: id.exactOptional().describe('英文代号，供系统对接 / ASCII name for integrators'),
  label: text.exactOptional().describe('名称 / Label'),
  kind: word(kinds).describe('种类 / Kind'),
  unit: text.exactOptional().describe('单位 / Unit'),
  decimals: wholeNumber(0, MAX_DECIMALS).exactOptional().describe('小数位数 / Digits after the point'),
  domain: cell.exactOptional().describe('取值范围，如 "(0..1000]" / Domain'),
  options: words.exactOptional().describe('选项 / Options of a choice'),
  or: words
    .exactOptional()
    .describe('可以代替数字的词，如 没有 / Words that may stand instead of the number'),
  harm: word(['more', 'less', 'none'])
    .exactOptional()
    .describe('越大越重 more、越小越重 less、无关 none / Harm'),
  default: text
    .exactOptional()
    .describe('未提供时所取的值，须有依据 / Taken where none is given; needs basis'),
  ...remarks,
});

/** One fact of an item of a list: anything but another list. */
const itemFact: z.ZodType<Fact> = map(keysOf(KINDS));

/** One fact of the case. */
export const fact: z.ZodType<Fact> = map({
  ...keysOf([...KINDS, 'list']),
  items: record(name, itemFact)
    .exactOptional()
    .describe('清单每一项的事实 / The facts of each item of a list'),
  count: cell.exactOptional().describe('清单的项数，如 "[1..50]" / How many items there may be'),
});
