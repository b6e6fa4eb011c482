import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The built command with its worker threads: the same findings as without, whatever the number of threads.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cli = join(root, 'dist', 'cli.js');
const schedules = join(root, 'schedules');
const folder = mkdtempSync(join(tmpdir(), 'cailiang-'));
const at = (name: string): string => join(folder, name);

/** Enough for several blocks of one MiB, with bad records among them. */
const RECORDS = 21_000;

beforeAll(() => {
  const bench = join(root, 'test', 'bench', 'audit', 'make-records.mjs');
  execFileSync('node', [bench, String(RECORDS), at('cases.csv')]);
  const lines = readFileSync(at('cases.csv'), 'utf8').split('\n');
  lines[100] = 'too,few';
  lines[10_000] = '"never closed,cn/zhejiang';
  lines[20_000] = 'x"y';
  writeFileSync(at('cases.csv'), lines.join('\n'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const audit = (...argv: readonly string[]) =>
  spawnSync('node', [cli, 'audit', ...argv, '--schedules', schedules], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });

describe('worker threads', () => {
  it.each([1, 2, 3])('%i give the same as none', (jobs) => {
    const alone = audit(at('cases.csv'), '--jobs', '0', '--out', at('0.csv'), '--summary', at('0.json'));
    const many = audit(
      at('cases.csv'),
      '--jobs',
      String(jobs),
      '--out',
      at('n.csv'),
      '--summary',
      at('n.json'),
    );
    expect(readFileSync(at('n.csv'), 'utf8')).toBe(readFileSync(at('0.csv'), 'utf8'));
    expect(readFileSync(at('n.json'), 'utf8')).toBe(readFileSync(at('0.json'), 'utf8'));
    expect([many.stdout, many.status]).toEqual([alone.stdout, alone.status]);
    const rows = readFileSync(at('n.csv'), 'utf8').trimEnd().split('\r\n').slice(1);
    expect(rows.map((row) => row.slice(0, row.indexOf(',')))).toEqual(
      rows.map((_, index) => String(index + 1)),
    );
    expect(rows).toHaveLength(RECORDS);
    expect(
      rows.filter((row) => row.includes('not-computed')).map((row) => row.slice(0, row.indexOf(','))),
    ).toEqual(['100', '10000', '20000']);
  });
});

describe('GNU parallel', () => {
  const has = (): boolean => spawnSync('parallel', ['--version']).status === 0;

  it('carries it past one process: the parts merge to the whole', () => {
    if (!has()) {
      spawnSync('apt-get', ['update', '-qq']);
      spawnSync('apt-get', ['install', '-y', '-qq', 'parallel']);
    }
    expect(has(), 'GNU parallel is needed: apt-get install parallel').toBe(true);
    const [header = '', ...lines] = readFileSync(at('cases.csv'), 'utf8').trimEnd().split('\n');
    for (const part of [0, 1, 2]) {
      const own = lines.slice((part * RECORDS) / 3, ((part + 1) * RECORDS) / 3);
      writeFileSync(at(`part${part}.csv`), [header, ...own, ''].join('\n'));
    }
    const command = `node ${cli} audit {} --schedules ${schedules} --jobs 0 --summary {.}.json > /dev/null; true`;
    execFileSync('parallel', ['-j2', command, ':::', ...[0, 1, 2].map((part) => at(`part${part}.csv`))]);
    const parts = [2, 0, 1].map((part) => at(`part${part}.json`));
    const merged = JSON.parse(audit('--merge', ...parts, '--json').stdout);
    const whole = JSON.parse(audit(at('cases.csv'), '--json').stdout);
    expect(merged.all).toEqual(whole.all);
    expect(merged.organs).toEqual(whole.organs);
    expect(merged.officers).toEqual(whole.officers);
  });
});
