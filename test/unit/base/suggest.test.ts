import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../../src/base/suggest.ts';

describe('suggest', () => {
  it.each([
    ['arae', ['grade', 'area'], 'area'], // swapped
    ['ara', ['grade', 'area'], 'area'], // missing
    ['areaa', ['grade', 'area'], 'area'], // too many
    ['AREA', ['grade', 'area'], 'area'], // case
    ['circumstnaces', ['circumstances', 'grades'], 'circumstances'],
    ['roundnig', ['rounding', 'range'], 'rounding'],
    ['efective', ['effective', 'effect'], 'effective'],
    ['轻徽', ['轻微', '一般'], '轻微'], // one of two
    ['违法面机', ['违法所得', '违法面积'], '违法面积'],
    ['没收', ['没有', '无'], '没有'],
    ['𠮷林', ['吉林'], '吉林'], // one character, though two units
  ])('%s of %j is %s', (word, candidates, meant) => {
    expect(suggest(word, candidates)).toBe(meant);
  });

  it.each([
    ['面积', ['名称']], // both differ
    ['轻', ['重']], // one character of one
    ['', ['轻']],
    ['area', ['harm', 'unit']],
    ['abcde', ['abxye']], // 2 slips, a third of 5 is 1
    ['area', []],
  ])('%j is none of %j', (word, candidates) => {
    expect(suggest(word, candidates)).toBeUndefined();
  });

  it('allows a third of the length and no more', () => {
    expect(suggest('abcdef', ['xxcdef'])).toBe('xxcdef'); // 2 of 6
    expect(suggest('abcdef', ['xxxdef'])).toBeUndefined(); // 3 of 6
    expect(suggest('abcdefghi', ['xxxdefghi'])).toBe('xxxdefghi'); // 3 of 9
  });

  it('prefers the nearest, and the first of equally near ones', () => {
    expect(suggest('abcdef', ['abcdxx', 'abcdex'])).toBe('abcdex');
    expect(suggest('从中', ['从重', '从轻'])).toBe('从重');
    expect(suggest('从中', ['从轻', '从重'])).toBe('从轻');
  });

  it('does not look at words above 64 units', () => {
    const long = 'a'.repeat(64);
    expect(suggest(`${long.slice(1)}b`, [long])).toBe(long);
    expect(suggest(`${long}a`, [long])).toBeUndefined();
    expect(suggest(long, [`${long}a`])).toBeUndefined();
    expect(suggest('x'.repeat(50_000_000), [long])).toBeUndefined();
  });

  it('finds a word after any one slip', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '违', '法', '𠮷'),
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(word, fc.nat(), (meant, seed) => {
        const letters = Array.from(meant);
        const at = seed % letters.length;
        const wrong = letters.map((letter, i) => (i === at ? '?' : letter)).join('');
        const missing = letters.filter((_, i) => i !== at).join('');
        const extra = letters.map((letter, i) => (i === at ? `${letter}?` : letter)).join('');
        for (const slip of [wrong, missing, extra]) expect(suggest(slip, [meant])).toBe(meant);
      }),
    );
  });
});
