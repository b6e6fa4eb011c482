import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { runCli } from '../../src/cli/run-cli.ts';

/** What a run left behind. */
export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in-process, on folders of its own; colours off. */
export function runIn(folders: readonly string[], ...argv: readonly string[]): Ran {
  return runWith({ folders }, ...argv);
}

/** The same with something of the world changed. */
export function runWith(world: Partial<Io>, ...argv: readonly string[]): Ran {
  let out = '';
  let err = '';
  const exit = runCli(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    columns: 80,
    colour: false,
    folders: [],
    ...world,
  });
  return { exit, out, err };
}

/** A folder with these files, gone after the tests. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cailiang-'));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
