import fc from 'fast-check';

/** A number from the environment, or undefined where it is not set. */
const fromEnvironment = (name: string): number | undefined => {
  const text = process.env[name];
  if (text === undefined || text === '') return undefined;
  if (!/^-?\d+$/.test(text)) throw new Error(`${name} must be a whole number, not ${JSON.stringify(text)}`);
  return Number(text);
};

const seed = fromEnvironment('FC_SEED') ?? (process.env.CI ? 20101101 : undefined);

// without a seed fast-check draws one; either way a failure prints it, with the path to the smallest case
fc.configureGlobal({
  numRuns: fromEnvironment('FC_RUNS') ?? 100,
  verbose: fc.VerbosityLevel.Verbose,
  ...(seed === undefined ? {} : { seed }),
});
