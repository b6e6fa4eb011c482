/** What a language brings to the table of `check`. */
export interface CheckWords {
  readonly colon: string;
  readonly heads: readonly [mark: string, schedule: string, version: string, examples: string, title: string];
  readonly unread: string;
  readonly failing: (number: number, total: number) => string;
  readonly note: (note: string) => string;
  readonly difference: (what: string, expected: string, found: string) => string;
  readonly unexpected: string;
  readonly summary: (counts: CheckCounts) => string;
}

export interface CheckCounts {
  readonly schedules: number;
  readonly sound: number;
  readonly unread: number;
  readonly examples: number;
  readonly holding: number;
}
