import { describe, expect, it } from 'vitest';
import { codeFrames } from '../../../src/explain/code-frame.ts';
import { NO_COLOUR } from '../../../src/explain/palette.ts';

const source = 'a: 1\nb: { 面积: 2, x: 3 }\nc: 4\nd: 5\ne: 6\nf: 7\n';
const at = (line: number, column: number) => ({ file: 'x.yaml', line, column });

describe('the lines around places', () => {
  it('stand before and behind one, with a caret below full-width characters too', () => {
    expect(codeFrames(source, [at(2, 14)], NO_COLOUR)).toEqual([
      '  1 | a: 1',
      '> 2 | b: { 面积: 2, x: 3 }',
      '    |                ^', // 13 characters, two of them twice as wide
      '  3 | c: 4',
    ]);
    expect(codeFrames(source, [at(6, 1)], NO_COLOUR)).toEqual(['  5 | e: 6', '> 6 | f: 7', '    | ^']);
    expect(codeFrames(source, [at(9, 1)], NO_COLOUR)).toEqual([]);
  });

  it('are joined where two places are near, and left out where they are far apart', () => {
    expect(codeFrames(source, [at(3, 1), at(2, 4)], NO_COLOUR)).toEqual([
      '  1 | a: 1',
      '> 2 | b: { 面积: 2, x: 3 }',
      '    |    ^',
      '> 3 | c: 4',
      '    | ^',
      '  4 | d: 5',
    ]);
    expect(codeFrames(source, [at(1, 1), at(6, 4)], NO_COLOUR)).toEqual([
      '> 1 | a: 1',
      '    | ^',
      '  2 | b: { 面积: 2, x: 3 }',
      '  …',
      '  5 | e: 6',
      '> 6 | f: 7',
      '    |    ^',
    ]);
  });

  it('have a caret for each place of one line', () => {
    expect(codeFrames(source, [at(2, 14), at(2, 6)], NO_COLOUR)[2]).toBe('    |      ^         ^');
  });

  it('are cut to the columns that there are', () => {
    const long = `x: ${'0123456789'.repeat(9)}`;
    const [first = ''] = codeFrames(long, [at(1, 1)], NO_COLOUR, 40);
    expect(first).toBe(`> 1 | x: ${'0123456789'.repeat(3)}0123456…`);
  });
});
