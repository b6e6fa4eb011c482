import { describe, expect, test } from 'vitest';
import { figureAsWritten } from '../../../src/explain/figure-bounds.ts';

describe('a figure outside its bounds, in the unit that the officer writes', () => {
  test('percentages of a base: 0.05 of 300 is 15, the bounds 3 and 6 are 1% and 2% of it', () => {
    expect(figureAsWritten({ given: '0.05', found: '15', min: '3', max: '6' })).toEqual({
      given: '5%',
      min: '1%',
      max: '2%',
    });
  });

  test('multiples of a base: 4 × 2000 = 8000, the bounds 2000 and 6000 are 1 and 3 of it', () => {
    expect(figureAsWritten({ given: '4', found: '8000', min: '2000', max: '6000' })).toEqual({
      given: '4',
      min: '1',
      max: '3',
    });
  });

  test('a share without a base', () => {
    expect(figureAsWritten({ given: '5', found: '5', min: '0', max: '0.1' })).toEqual({
      given: '500%',
      min: '0',
      max: '10%',
    });
  });

  test.each([
    ['money', { given: '900', found: '900', min: '100', max: '500' }],
    ['no upper end', { given: '5', found: '50', min: '100', max: 'inf' }],
    // the base is 900 ÷ 3 = 300, and 100 ÷ 300 is no decimal
    ['what is no decimal', { given: '3', found: '900', min: '100', max: '500' }],
  ])('%s is left as it is', (_, figure) => {
    expect(figureAsWritten(figure)).toBeUndefined();
  });
});
