import { parseDecimal } from '../base/decimal.ts';
import type { Path } from '../base/place.ts';
import { printRational } from '../base/rational.ts';
import { placeAt } from '../model/locate.ts';
import type { Example, FineExpectation } from '../model/plan.ts';
import type { ExampleEnds, ExampleFine, ScheduleExample } from '../model/schedule.ts';
import { report, type Scope } from './scope.ts';

/** A worked case, its expected amounts in canonical form so that `check` compares texts. */
export function lowerExample(scope: Scope, example: ScheduleExample, index: number): Example {
  const path: Path = ['examples', index];
  const { facts, figures, on, until, discovered, decided, note, fines, total, version, ...own } = example;
  const named = Object.entries(fines ?? {}).map(([id, one]) => {
    const here = [...path, 'fines', id];
    return [
      id,
      typeof one === 'string' ? { fine: amountOf(scope, one, here) } : fineOf(scope, one, here),
    ] as const;
  });
  return {
    place: placeAt(scope.file, path),
    case: {
      facts,
      ...(figures && { figures }),
      ...(on !== undefined && { on }),
      ...(until !== undefined && { until }),
      ...(discovered !== undefined && { discovered }),
      ...(decided !== undefined && { decided }),
    },
    expect: {
      ...fineOf(scope, own, path),
      ...(version !== undefined && { version }),
      ...(own.problem !== undefined && { problem: own.problem }),
      ...(fines && { fines: Object.fromEntries(named) }),
      ...(total !== undefined && { total: amountOf(scope, total, [...path, 'total']) }),
    },
    ...(note !== undefined && { note }),
  };
}

type Written = Exclude<ExampleFine, string>;

function fineOf(scope: Scope, written: Written, path: Path): FineExpectation {
  const { fine, outcome, grade, range, band, inForce, limits } = written;
  const ends = (key: string, pair: ExampleEnds | undefined) =>
    pair && { [key]: endsOf(scope, pair, [...path, key]) };
  return {
    ...(fine !== undefined && { fine: amountOf(scope, fine, [...path, 'fine']) }),
    ...(outcome !== undefined && { outcome }),
    ...(grade !== undefined && { grade }),
    ...ends('range', range),
    ...ends('band', band),
    ...ends('inForce', inForce),
    ...ends('limits', limits),
  };
}

/** An end left out, or `none`, is one that the law does not give. */
function endsOf(scope: Scope, ends: ExampleEnds, path: Path): readonly [string | null, string | null] {
  const end = (text: string | undefined, key: string | number): string | null =>
    text === undefined || text === 'none' ? null : amountOf(scope, text, [...path, key]);
  return isPair(ends) ? [end(ends[0], 0), end(ends[1], 1)] : [end(ends.min, 'min'), end(ends.max, 'max')];
}

const isPair = (ends: ExampleEnds): ends is readonly [string, string] => Array.isArray(ends);

function amountOf(scope: Scope, text: string, path: Path): string {
  const value = parseDecimal(text);
  if (value === undefined) report(scope, 'compile/example-number', { found: text }, path);
  return value ? printRational(value) : text;
}
