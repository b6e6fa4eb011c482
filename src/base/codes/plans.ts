/** Problems of a file of compiled plans (stage `plans`). */
export interface PlansProblems {
  'plans/too-large': { readonly length: number; readonly limit: number };
  'plans/not-json': Record<string, never>;
  /** JSON, but not what `compile` writes. */
  'plans/not-plans': Record<string, never>;
  /** Written in a later format than this engine reads. */
  'plans/newer': { readonly found: string; readonly known: number; readonly engine: string };
  /** The file is not the one that was written: its digest does not fit what it holds. */
  'plans/damaged': Record<string, never>;
  /** The file is whole, but not the one with the digest that was asked for. */
  'plans/other': { readonly found: string; readonly expected: string };
  /** What a plan says is not what its digest was made of. */
  'plans/altered': { readonly schedule: string; readonly version: string };
}
