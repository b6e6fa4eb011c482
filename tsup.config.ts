import { defineConfig } from 'tsup';

const library = {
  index: 'src/index.ts',
  audit: 'src/audit.ts',
  node: 'src/node/index.ts',
  runtime: 'src/runtime.ts',
  'runtime-zh': 'src/runtime-zh.ts',
  'runtime-en': 'src/runtime-en.ts',
  'runtime-possible': 'src/runtime-possible.ts',
};

export default defineConfig([
  {
    entry: {
      ...library,
      cli: 'src/cli/main.ts',
      'audit-worker': 'src/node/audit/audit-worker.ts',
      'check-worker': 'src/cli/check/check-worker.ts',
    },
    dts: { entry: library },
    format: ['esm', 'cjs'],
    target: 'es2020',
    splitting: true, // one copy of the core for all entries
    clean: true,
    // into the cli; their licences stand in LICENSE. Those of office files are loaded where one is asked for
    noExternal: ['picocolors', 'string-width', /^@stdlib\//, 'docx', /^write-excel-file/, 'fflate', 'saxen'],
  },
  {
    entry: { report: 'src/cli/report/page.ts' }, // the script in the page that `audit --report` writes
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    noExternal: ['echarts'],
  },
  {
    // the parts of the page that `workbench` writes
    entry: {
      'workbench/boot': 'src/workbench/boot.ts',
      'workbench/app': 'src/workbench/page/main.tsx',
      'workbench/engine': 'src/workbench/engine/worker.ts',
      'workbench/style': 'src/workbench/style.css',
    },
    tsconfig: 'src/workbench/tsconfig.json',
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    noExternal: [/./],
  },
]);
