// Builds the sample into one page that works offline: node docs/handheld/build.mjs PLANS.json PAGE.html
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The page as text. @param plans what `cailiang compile` wrote */
export async function buildPage(plans) {
  const { outputFiles } = await build({
    entryPoints: [here('app.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    tsconfig: here('tsconfig.json'), // where the entries of the package stand
  });
  const script = outputFiles[0].text.replaceAll('</script', '<\\/script');
  const style = readFileSync(here('style.css'), 'utf8');
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
  const data = plans.replaceAll('<', '\\u003c');
  return readFileSync(here('index.html'), 'utf8')
    .replace(
      '<meta charset="utf-8">',
      (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</title>', (end) => `${end}\n    <style>${style}</style>`)
    .replace(
      '</body>',
      (end) =>
        `  <script type="application/json" id="plans">${data}</script>\n    <script>${script}</script>\n  ${end}`,
    );
}

const [, self, plans, page] = process.argv;
if (self === here('build.mjs')) {
  if (page === undefined) throw new Error('usage: node docs/handheld/build.mjs PLANS.json PAGE.html');
  writeFileSync(page, await buildPage(readFileSync(plans, 'utf8')));
}
