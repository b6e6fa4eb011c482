import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSchedules } from '../../src/node/index.ts';
import { folderOf, type Ran, runIn } from './run.ts';
import { SHOP } from './schedules.ts';

const folder = folderOf({ 'shop.yaml': SHOP });
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);
const at = (name: string): string => join(folder, name);
const codeOf = (ran: Ran): unknown => JSON.parse(ran.out).problems[0].code;

describe('a file that is none', () => {
  it('links that lead to each other', () => {
    const loops = folderOf({});
    symlinkSync('two.yaml', join(loops, 'one.yaml'));
    symlinkSync('one.yaml', join(loops, 'two.yaml'));
    const ran = run('fine', join(loops, 'one.yaml'), 'area=1');
    expect([ran.exit, ran.err]).toEqual([1, expect.stringContaining('符号链接')]);
    // neither of them is passed over where the folder is checked
    expect(listSchedules(loops)).toHaveLength(2);
  });

  it('a folder with the name of a file', () => {
    mkdirSync(at('folder.yaml'));
    expect(codeOf(run('fine', at('folder.yaml'), 'area=1', '--json'))).toBe('files/no-schedules');
    expect(run('fine', at('shop.yaml'), '--case', at('folder.yaml')).err).toContain('这是一个文件夹');
  });

  it.each(['/no/such/thing', './thing', '../thing', 'C:\\thing', 'thing.xlsx', 'thing.YAML'])(
    'the path %s, which leads nowhere and is no id',
    (path) => expect(codeOf(run('fine', path, 'area=1', '--json'))).toBe('files/not-found'),
  );
});

it('passes over hidden files and the packages of a project', () => {
  const project = folderOf({
    'a/shop.yaml': SHOP,
    'a/._shop.yaml': '\u0000',
    '.git/config.yaml': 'x: 1',
    'node_modules/some/thing.yaml': 'x: 1',
  });
  expect(listSchedules(project)).toEqual([join(project, 'a/shop.yaml')]);
});
