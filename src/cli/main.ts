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

process.exitCode = runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  columns: process.stdout.columns ?? 100,
  colour: process.stderr.isTTY === true && !process.env.NO_COLOR,
  folders: ['schedules', join(root, 'schedules')],
});
