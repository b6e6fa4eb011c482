import type { Place } from '../base/place.ts';
import type { Problem } from '../base/problem.ts';

/** What `check` found of one schedule file. */
export interface CheckedSchedule {
  readonly file: string;
  /** Whether it loads and all its examples hold. */
  readonly sound: boolean;
  readonly schedule?: { readonly id: string; readonly version: string };
  readonly title?: string;
  /** Why it does not load. */
  readonly problems: readonly Problem[];
  readonly examples: readonly ExampleResult[];
}

/** What a worked example of a schedule came to. */
export interface ExampleResult {
  readonly place: Place;
  readonly holds: boolean;
  /** What the example says and what the engine gives, where they differ. Ends: "min..max", "none" for no end. */
  readonly differences: readonly Difference[];
  /** Problems that the example did not announce. */
  readonly problems: readonly Problem[];
  readonly note?: string;
}

export interface Difference {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
}
