import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Library } from '../index.ts';

/** The built parts of the workbench. */
export interface WorkbenchParts {
  /** Unpacks the others. */
  readonly boot: string;
  readonly app: string;
  /** The engine, for a worker. */
  readonly engine: string;
  readonly style: string;
}

/**
 * The workbench as one HTML page that needs nothing else: no network, no other file. Scripts run by their hashes alone, the
 * engine in a worker that the page makes itself.
 */
export function workbenchPage({ boot, app, engine, style }: WorkbenchParts, library: Library): string {
  const code = inScript(boot);
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}' '${hashOf(app)}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>裁量工作台</title>
<style>${style.trim()}</style>
</head>
<body>
<div id="root"></div>
${part('app', app)}
${part('engine', engine)}
${part('library', JSON.stringify(library))}
<script>${code}</script>
</body>
</html>
`;
}

const hashOf = (script: string): string => `sha256-${createHash('sha256').update(script).digest('base64')}`;

const inScript = (script: string): string => script.replace(/<\/script/gi, '<\\/script').trim();

/** Packed: Chinese texts and scripts come to a third. The level is fixed, so that the same parts give the same page. */
const part = (id: string, text: string): string =>
  `<script type="application/gzip" id="${id}">${gzipSync(text, { level: 9 }).toString('base64')}</script>`;
