import type { Range } from '../../base/range.ts';
import { add, subtract } from '../../base/rational.ts';
import { type Domain, meeting } from '../model/domain.ts';

/** What of a domain is not in another; both on grids. */
export function without(domain: Domain, other: Domain): Domain {
  const unit = domain.unit ?? other.unit;
  const words = domain.words.filter((word) => !other.words.includes(word));
  let ranges: readonly Range[] = domain.ranges;
  for (const { lo, hi } of other.ranges) {
    const below: Range | undefined = (lo && { lo: null, hi: unit ? subtract(lo, unit) : lo }) || undefined;
    const above: Range | undefined = (hi && { lo: unit ? add(hi, unit) : hi, hi: null }) || undefined;
    ranges = ranges.flatMap((range) =>
      [below, above].flatMap((side) => (side && meeting(range, side)) ?? []),
    );
  }
  return { ...domain, ranges, words };
}
