import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startCli } from '../../src/cli/run-cli.ts';
import { pages, ROOT, shellLines } from './snippets.ts';

const { scripts, bin } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly bin: Readonly<Record<string, string>>;
};

/** The commands of a line, one by one: `a && b` are two. */
const commands = pages().flatMap((page) =>
  shellLines(page).flatMap((line) => line.split(' && ').map((command) => [page.path, command] as const)),
);

/** The exit code and what was written. */
async function run(argv: readonly string[]): Promise<readonly [exit: number, written: string]> {
  let written = '';
  const write = (text: string): void => {
    written += text;
  };
  const exit = await startCli(argv, {
    out: write,
    err: write,
    columns: 100,
    colour: false,
    folders: [join(ROOT, 'schedules')],
    workbenchParts: () => ({ boot: '', app: '', engine: '', style: '' }),
  });
  return [exit, written];
}

describe('commands on the pages', () => {
  it.each(commands.filter(([, command]) => command.startsWith('npx cailiang')))(
    '%s: %s',
    async (_, command) => {
      expect(Object.keys(bin)).toContain('cailiang');
      const words = command.split(/\s+/).slice(2);
      const inTemp = words.map((word, at) => (words[at - 1] === '--out' ? join(tmpdir(), word) : word));
      const [exit, written] = await run(inTemp);
      expect([exit, written.slice(0, 400)]).toEqual([0, expect.any(String)]);
      expect(written).not.toBe('');
    },
  );

  it.each(commands.filter(([, command]) => !command.startsWith('npx cailiang')))('%s: %s', (_, command) => {
    const script = /^npm run ([\w:]+)/.exec(command)?.[1] ?? (command === 'npm test' ? 'test' : undefined);
    if (script !== undefined) expect(Object.keys(scripts)).toContain(script);
    else expect(command).toMatch(/^(npm ci|npx vitest|UPDATE=1 npx vitest)\b/);
  });
});
