import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The counts of all projects in one plain line, after vitest's own summary. */
const countLine: Reporter = {
  onTestRunEnd(modules) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string): number => states.filter((each) => each === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length; // files that did not load
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
  },
};

const source = '{unit,laws,cases,reject,cli,docs,types}/**/*.test.ts';
/** Benchmarks of the package as it is built: module by module, the transformed source is slower. */
const built = ['bench/assess.bench.ts', 'bench/growth.bench.ts'];

const common = { root: path('.'), setupFiles: [path('setup.ts')] };

export default defineConfig({
  test: {
    reporters: ['default', countLine],
    projects: [
      {
        test: {
          ...common,
          name: 'src',
          include: [source, 'package/*.test.ts'],
          benchmark: { include: ['bench/**/*.bench.ts'], exclude: built },
          testTimeout: process.env.FC_RUNS ? 0 : 600_000, // against a test that hangs, not one on a busy machine
        },
      },
      {
        // slow, and in need of other engines: `npm run test:engines`
        test: {
          ...common,
          name: 'engines',
          include: ['engines/**/*.test.ts'],
          benchmark: { include: [] },
          maxConcurrency: 2,
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
        },
      },
      {
        // the public entries once more, as built: legal cases, then the packed tarball
        resolve: {
          alias: [
            { find: /^(\.\.\/)+src\/node\/index\.ts$/, replacement: path('../dist/node.js') },
            { find: /^(\.\.\/)+src\/(\w+)\.ts$/, replacement: path('../dist/$2.js') },
          ],
        },
        test: {
          ...common,
          name: 'dist',
          include: ['cases/**/*.test.ts', 'package/built/*.test.ts'],
          benchmark: { include: built },
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
