import type { Io } from '../../src/cli/io.ts';
import { startCli } from '../../src/cli/run-cli.ts';
import type { Ran } from './run.ts';

/** The command line in-process, for a command that reads a stream; no worker threads. */
export async function runLater(world: Partial<Io>, ...argv: readonly string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const exit = await startCli(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: 120,
    colour: false,
    folders: [],
    ...world,
  });
  return { exit, out, err };
}
