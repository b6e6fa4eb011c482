import type { Workers } from '../node/index.ts';

/** The number that `--jobs` gives: threads from 0 to 256; null where it is no such number. */
export function jobsOf(text: string | undefined): number | undefined | null {
  const jobs = text === undefined ? undefined : Number(text);
  return jobs === undefined || (Number.isInteger(jobs) && jobs >= 0 && jobs <= 256) ? jobs : null;
}

/** The threads that share the work, as many as asked for; none where that is 0. */
export const workersFor = (workers: Workers | undefined, jobs: number | undefined): Workers | undefined =>
  workers && jobs !== 0 ? { ...workers, ...(jobs !== undefined && { count: jobs }) } : undefined;
