import fc from 'fast-check';

/** So many runs for each one that FC_RUNS asks for (100 by default); a failure shows only the smallest case. */
export const runs = (times: number): fc.Parameters<unknown> => ({
  numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) * times),
  verbose: fc.VerbosityLevel.None,
});
