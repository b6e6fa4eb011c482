import { describe, expect, it } from 'vitest';
import { assess, type Case, parseSchedule, prepare } from '../../../src/index.ts';
import { SKETCH } from '../../laws/sketch.ts';

const sketch = parseSchedule(SKETCH);

/** What a getter answers, one after the other, and how often it was asked. */
function answers(...all: readonly string[]) {
  let count = 0;
  return { next: () => all[Math.min(count++, all.length - 1)] as string, count: () => count };
}

describe('a case is read as JSON would write it', () => {
  // 500 + 500 × 0.5 ÷ 3 = 583.33, to the yuan
  it.each<readonly [string, () => Case]>([
    ['a fact', () => ({ facts: { get area() { return '3.5'; } } })], // biome-ignore format: one line
    ['the facts', () => ({ get facts() { return { area: '3.5' }; } })], // biome-ignore format: one line
  ])('a getter for %s gives what it answers', (_, make) => {
    expect(assess(sketch, make()).fines[0]?.amount).toBe('583');
    expect(prepare(sketch).assess(make()).fines[0]?.amount).toBe('583');
  });

  it('a setter alone gives nothing', () => {
    const facts = { area: '3.5', set first(_: string) {} };
    expect(assess(sketch, { facts }).facts.map(({ id }) => id)).toEqual(['area']);
  });

  it('is read once, whatever looks at it', () => {
    const area = answers('3.5', '9');
    const on = answers('2015-01-01', '2021-01-01');
    const old = { ...sketch, effective: { ...sketch.effective, to: '2019-12-31' } };
    const later = parseSchedule(SKETCH.replace('from: 2010-11-01', 'from: 2020-01-01'));
    const { facts, versionChoice } = assess([old, later], {
      facts: { get area() { return area.next(); } }, // biome-ignore format: one line
      get on() { return on.next(); }, // biome-ignore format: one line
      decided: '2021-01-01',
    });
    expect([area.count(), on.count()]).toEqual([1, 1]);
    expect(facts.map(({ value }) => value)).toEqual(['3.5']);
    expect(versionChoice?.on).toBe('2015-01-01');
  });
});
