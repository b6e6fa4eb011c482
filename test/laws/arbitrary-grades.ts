import fc from 'fast-check';
import type { DescribedGrades, DescribedRow, DescribedTests, Interval } from '../oracle/description.ts';
import { decimal, sorted } from './arbitrary-number.ts';
import { AREA, FLAG, WHO } from './names.ts';

/** A measured fact with the places where its grades part. */
export interface Scale {
  readonly decimals: number;
  readonly domain: Interval;
  readonly cuts: readonly string[];
  /** For each cut: does it belong to the grade below it? */
  readonly belowOwns: readonly boolean[];
}

const scale: fc.Arbitrary<Scale> = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 2, 3, 4),
    fc.constantFrom(0, 0, 1),
    fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
    fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    fc.record({ lower: fc.boolean(), upper: fc.boolean(), bounded: fc.boolean() }),
  )
  .map(([decimals, fine, chosen, owns, ends]) => {
    const places = Math.min(decimals, fine);
    const cuts = sorted(chosen).map((cut) => decimal(BigInt(cut), places));
    const upper = decimal(BigInt(Math.max(0, ...chosen) + 30), places);
    const domain = {
      lower: '0',
      lowerIncluded: ends.lower,
      ...(ends.bounded && { upper, upperIncluded: ends.upper }),
    };
    return { decimals, domain, cuts, belowOwns: owns };
  });

/** The parts into which the cuts divide the domain; the outer ones written open or with the domain's own end. */
function partsOf(
  { domain, cuts, belowOwns }: Scale,
  open: { lower: boolean; upper: boolean },
): readonly Interval[] {
  return [...cuts, undefined].map((upper, index) => {
    const lower = index === 0 ? undefined : cuts[index - 1];
    const lowerIncluded = belowOwns[index - 1] === false;
    const outerLower = open.lower && upper !== undefined ? {} : pickEnd(domain, 'lower');
    const outerUpper = open.upper ? {} : pickEnd(domain, 'upper');
    return {
      ...(lower === undefined ? outerLower : { lower, lowerIncluded }),
      ...(upper === undefined ? outerUpper : { upper, upperIncluded: belowOwns[index] === true }),
    };
  });
}

function pickEnd({ lower, lowerIncluded, upper, upperIncluded }: Interval, end: 'lower' | 'upper'): Interval {
  if (end === 'lower') return lower === undefined ? {} : { lower, lowerIncluded: lowerIncluded === true };
  return upper === undefined ? {} : { upper, upperIncluded: upperIncluded === true };
}

const gradeName = (index: number): string => `第${'一二三四五六七八九十'[index] ?? index}档`;

type Layout = 'none' | 'one' | 'second' | 'heaviest' | 'any' | 'gap' | 'overlap';

export interface Graded {
  readonly scale: Scale;
  readonly layout: Layout;
  readonly grades: DescribedGrades | undefined;
}

export const graded: fc.Arbitrary<Graded> = fc
  .tuple(
    scale,
    fc.constantFrom<Layout>(
      'none',
      'one',
      'one',
      'one',
      'second',
      'second',
      'heaviest',
      'any',
      'gap',
      'overlap',
    ),
    fc.record({ lower: fc.boolean(), upper: fc.boolean() }),
    fc.nat(5),
    fc.boolean(),
  )
  .map(([found, layout, open, where, by]) => {
    const parts = partsOf(found, open);
    return { scale: found, layout, grades: gradesOf(layout, parts, { where, by }) };
  });

interface Choice {
  readonly where: number;
  readonly by: boolean;
}

function gradesOf(
  layout: Layout,
  parts: readonly Interval[],
  { where, by }: Choice,
): DescribedGrades | undefined {
  const plain: DescribedTests[] = parts.map((part) => ({ [AREA]: { intervals: [part] } }));
  const at = where % plain.length;
  const yes: DescribedTests = by ? { [FLAG]: { words: ['yes'] } } : { [WHO]: { words: ['单位', '其他'] } };
  const no: DescribedTests = by ? { [FLAG]: { words: ['no'] } } : { [WHO]: { words: ['个人'] } };
  switch (layout) {
    case 'none':
      return undefined;
    case 'second':
      return rowsOf(
        'one',
        plain.flatMap((tests, i) =>
          i === at
            ? [
                { ...tests, ...no },
                { ...tests, ...yes },
              ]
            : [tests],
        ),
      );
    case 'heaviest': {
      const rising = parts.map(
        (part, i): DescribedTests => ({ [AREA]: { intervals: [pickRising(part, i)] } }),
      );
      return rowsOf(
        'heaviest',
        rising.map((tests, i) => (i > 0 && i === at ? { ...yes, ...tests } : tests)),
      );
    }
    case 'any': {
      const rows = plain.map((when, i): DescribedRow => {
        const grade = gradeName(i);
        return i === plain.length - 1 && i > 0 ? { grade, when: {}, any: [when, yes] } : { grade, when };
      });
      return { hit: 'heaviest', rows };
    }
    case 'gap':
      return rowsOf('one', plain.length > 1 ? plain.filter((_, i) => i !== at) : plain);
    case 'overlap':
      return rowsOf('one', [...plain, { ...yes }]);
    default:
      return rowsOf('one', plain);
  }
}

/** From the lower end of a part upward without limit. */
const pickRising = (part: Interval, index: number): Interval =>
  index === 0 ? { lower: '0', lowerIncluded: true } : pickEnd(part, 'lower');

const rowsOf = (hit: 'one' | 'heaviest', tests: readonly DescribedTests[]): DescribedGrades => ({
  hit,
  rows: tests.map((when, index) => ({ grade: gradeName(index), when })),
});
