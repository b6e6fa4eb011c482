// npm run bench:cases: bundles one-case.ts, as the package is bundled, and runs it. To a busy machine: taskset -c 1 npm run bench:cases
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const source = new URL('one-case.ts', import.meta.url);
const outfile = fileURLToPath(new URL('../../node_modules/.cache/bench/one-case.mjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(source)],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  define: { 'import.meta.url': JSON.stringify(source.href) },
  outfile,
});
await import(pathToFileURL(outfile).href);
