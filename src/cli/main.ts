#!/usr/bin/env node
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCli } from './run-cli.ts';

// found through the package's name, since this file stands elsewhere once it is built
const root = dirname(createRequire(import.meta.url).resolve('cailiang/package.json'));

// a reader that has seen enough (cailiang … | head) closes the pipe: that is no failure
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { stdout, stderr } = process;
const colours = !process.env.NO_COLOR;

process.exitCode = runCli(process.argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  columns: stdout.columns ?? 100,
  colour: stderr.isTTY === true && colours,
  colourOut: stdout.isTTY === true && colours,
  ...(stderr.isTTY && {
    terminal: { write: (text) => stderr.write(text), columns: stderr.columns, now: Date.now },
  }),
  folders: ['schedules', join(root, 'schedules')],
});
