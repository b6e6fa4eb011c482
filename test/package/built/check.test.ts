import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cailiang-check-'));

afterAll(() => rmSync(folder, { recursive: true }));

const check = (...argv: readonly string[]) =>
  spawnSync('node', [join(root, 'dist', 'cli.js'), 'check', ...argv], { cwd: root, encoding: 'utf8' });

describe('cailiang check in several threads', () => {
  // six files in two folders, one with a fault of meaning and one that is no schedule
  writeFileSync(join(folder, 'torn.yaml'), 'schedule: [');
  const paths = ['schedules/eu', 'schedules/cn/zhejiang/hangzhou', 'test/broken/overlap-typo.yaml', folder];

  test.each([{ options: [] }, { options: ['--json'] }, { options: ['--lang', 'en'] }])(
    'says what one thread says, in its order: $options',
    ({ options }) => {
      const [one, several] = ['0', '3'].map((jobs) => check(...paths, ...options, '--jobs', jobs));
      expect(several?.stderr).toBe('');
      expect(several?.stdout).toBe(one?.stdout);
      expect(several?.stdout).toContain('overlap');
      expect([one?.status, several?.status]).toEqual([1, 1]);
    },
  );
});
