import quantile from '@stdlib/stats-base-dists-normal-quantile';

/** A share of a sample, and the interval in which the share that is behind it lies. */
export interface Share {
  /** Size of the sample. */
  readonly of: number;
  readonly count: number;
  /** Wilson's interval for count / of, from 0 to 1. */
  readonly low: number;
  readonly high: number;
}

/**
 * The share of a sample with Wilson's score interval (1927), which holds its level in small samples and near 0 and 1.
 * @param level how sure, for all comparisons of one kind together: 0.95
 * @param comparisons how many there are; the level of each is raised accordingly (Bonferroni)
 */
export function shareOf(count: number, of: number, level: number, comparisons: number): Share {
  if (of === 0) return { of, count, low: 0, high: 1 };
  const z = quantile(1 - (1 - level) / comparisons / 2, 0, 1);
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const whole = 1 + (z * z) / of;
  const low = count === 0 ? 0 : (centre - spread) / whole;
  const high = count === of ? 1 : (centre + spread) / whole;
  return { of, count, low, high };
}
