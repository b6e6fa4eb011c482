import type { Description } from '../oracle/description.ts';
import {
  add,
  divide,
  type Fraction,
  floor,
  fraction,
  multiply,
  ONE,
  read,
  subtract,
  ZERO,
} from '../oracle/fraction.ts';

/** Values of a fact whose amount lies in the middle between two multiples of the rounding, as near as can be. */
export function tiesOf(schedule: Description, name: string): readonly Fraction[] {
  const { place, of } = schedule.fine;
  const factors = [ONE, ...factorsOf(schedule)];
  if (place.form === 'along' && place.fact === name && of === undefined) {
    return factors.flatMap((factor) => tiesAlong(schedule, name, factor));
  }
  if (place.form === 'exactly' && typeof place.value === 'object' && place.value.fact === name) {
    const times = read(place.value.times);
    return factors.flatMap((factor) =>
      TARGETS.map((target) => divide(middleNear(schedule, target), multiply(times, factor))),
    );
  }
  return [];
}

const TARGETS = [20n, 333n, 1000n, 4321n, 50_000n].map((n) => fraction(n));

/** The middle of the two multiples of the rounding around a value. */
function middleNear({ rounding }: Description, value: Fraction): Fraction {
  const unit = read(rounding.to);
  return multiply(unit, add(fraction(floor(divide(value, unit))), fraction(1n, 2n)));
}

/** What single circumstances, and all of them together, multiply by. */
function factorsOf({ circumstances }: Description): readonly Fraction[] {
  const each = circumstances.flatMap(({ effect }) =>
    effect?.multiply === undefined ? [] : [read(effect.multiply)],
  );
  return [...each, each.reduce(multiply, ONE)];
}

function tiesAlong(schedule: Description, name: string, factor: Fraction): readonly Fraction[] {
  const { grades, fine } = schedule;
  const { place, bands, range } = fine;
  if (place.form !== 'along') return [];
  const rows = grades?.rows ?? [undefined];
  return rows.flatMap((row, index) => {
    const cell = row?.when[name];
    const interval = cell !== undefined && 'intervals' in cell ? cell.intervals[0] : undefined;
    const lower = read(interval?.lower ?? place.from ?? '0');
    const upper = read(interval?.upper ?? place.until ?? '0');
    const by = bands?.[index] ?? range;
    const band = 'always' in by ? by.always : undefined;
    if (typeof band !== 'object' || typeof band.max !== 'string' || typeof band.min === 'object') return [];
    const [low, high] = [read(band.min ?? '0'), read(band.max)];
    const width = subtract(high, low);
    if (width.n === 0n) return [];
    return [1n, 3n, 5n, 7n].map((eighths) => {
      const near = multiply(factor, add(low, multiply(width, fraction(eighths, 8n))));
      const target = divide(middleNear(schedule, near), factor);
      const share = divide(subtract(target, low), width);
      return share.n < 0n ? ZERO : add(lower, multiply(share, subtract(upper, lower)));
    });
  });
}
