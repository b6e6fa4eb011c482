import { defineConfig } from 'tsup';

const library = { index: 'src/index.ts', node: 'src/node/index.ts' };

export default defineConfig({
  entry: { ...library, cli: 'src/cli/main.ts' },
  dts: { entry: library },
  format: ['esm', 'cjs'],
  target: 'es2020',
  splitting: true, // one copy of the core for all entries
  clean: true,
  noExternal: ['picocolors', 'string-width'], // into the cli; their licences stand in LICENSE
});
