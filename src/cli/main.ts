#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { startCli } from './run-cli.ts';
import { scheduleFolders } from './schedule-folders.ts';

// found through the package's name, since this file stands elsewhere once it is built
const root = dirname(createRequire(import.meta.url).resolve('cailiang/package.json'));

// a reader that has seen enough (cailiang … | head) closes the pipe: that is no failure
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    // a full disk: nothing more can be said than this, and only where it is not standard error itself
    if (stream === process.stdout)
      process.stderr.write(`无法写入标准输出 / standard output cannot be written (${error.code})\n`);
    process.exit(1);
  });
}

const { stdout, stderr } = process;
const colours = !process.env.NO_COLOR;

const exit = startCli(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  columns: stdout.columns ?? 100,
  colour: stderr.isTTY === true && colours,
  isTerminalOut: stdout.isTTY === true,
  colourOut: stdout.isTTY === true && colours,
  ...(stderr.isTTY && {
    terminal: { write: (text) => stderr.write(text), columns: stderr.columns, now: Date.now },
  }),
  folders: scheduleFolders(['schedules', join(root, 'schedules')]),
  stdin: process.stdin,
  write: (bytes) => writeTo(stdout, bytes),
  reportScript: () => readFileSync(join(root, 'dist', 'report.global.js'), 'utf8'),
  workbenchParts: () => {
    const part = (name: string): string => readFileSync(join(root, 'dist', 'workbench', name), 'utf8');
    return {
      boot: part('boot.global.js'),
      app: part('app.global.js'),
      engine: part('engine.global.js'),
      style: part('style.css'),
    };
  },
  workers: { file: join(root, 'dist', 'audit-worker.js'), count: availableParallelism() },
  checkers: { file: join(root, 'dist', 'check-worker.js'), count: availableParallelism() },
});

void Promise.resolve(exit).then((code) => {
  process.exitCode = code;
});

/** Waits until the reader has taken it; a closed pipe takes everything. */
function writeTo(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => stream.write(bytes, () => resolve()));
}
