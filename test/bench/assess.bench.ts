import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import { bench, describe } from 'vitest';
import { assess, parseSchedule } from '../../src/index.ts';

const FILE = new URL('../../schedules/cn/zhejiang/hangzhou/display-beyond-shopfront.yaml', import.meta.url);
const text = readFileSync(FILE, 'utf8');
const plan = parseSchedule(text);

/** The same fine by hand in decimal.js, for the grade 3 to 6 ㎡: what the engine's checks and trace cost beside it. */
const byHand = (area: string): string =>
  new Decimal(area).minus(3).times(500).div(3).plus(500).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed();

let count = 0;
const next = (): string => {
  count = (count + 1) % 299;
  return `${3 + Math.floor(count / 100)}.${String((count % 100) + 1).padStart(2, '0')}`;
};

describe('one fine', () => {
  bench('assess, amount only', () => {
    assess(plan, { facts: { area: next() } });
  });
  bench('assess, with its trace', () => {
    JSON.stringify(assess(plan, { facts: { area: next() } }));
  });
  bench('decimal.js by hand, one grade, unchecked', () => {
    byHand(next());
  });
});

describe('one schedule', () => {
  bench('text to plan', () => {
    parseSchedule(text);
  });
});
