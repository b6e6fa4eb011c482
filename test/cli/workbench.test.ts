import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf, runWith } from './run.ts';
import { SHOP, STALL } from './schedules.ts';

const SHARED = `
shared: cn/test/kinds
title: 通用情节
circumstances:
  minor: { label: 违法行为轻微, kind: exempt, basis: 行政处罚法 }
`;

const folder = folderOf({
  'schedules/cn/test/shop.yaml': SHOP,
  'schedules/cn/test/stall.yaml': STALL,
  'schedules/cn/test/kinds.yaml': SHARED,
  'broken/bad.yaml': SHOP.replace('range: [50, 2000]', 'range: [50, zwei]'),
});
const schedules = join(folder, 'schedules');
const out = join(folder, 'page.html');
const parts = { boot: 'boot("</script>")', app: 'app()', engine: 'engine()', style: 'p{}' };
const write = (...argv: readonly string[]) =>
  runWith({ workbenchParts: () => parts }, 'workbench', ...argv, '--out', out);

/** A packed part of the page, unpacked. */
function part(page: string, id: string): string {
  const [, packed = ''] = new RegExp(`id="${id}">([^<]*)<`).exec(page) ?? [];
  return gunzipSync(Buffer.from(packed, 'base64')).toString('utf8');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('cailiang workbench', () => {
  it('writes schedules and engine into one page', () => {
    const ran = write(schedules);
    expect([ran.exit, ran.err]).toEqual([0, '']);
    expect(ran.out).toContain(`已将 2 份裁量基准写入 ${out}`);
    const page = readFileSync(out, 'utf8');
    const library = JSON.parse(part(page, 'library'));
    expect(library.entries.map(({ id }: { readonly id: string }) => id)).toEqual([
      'cn/test/shop',
      'cn/test/stall',
    ]);
    expect(library.texts[join(schedules, 'cn/test/shop.yaml')]).toBe(SHOP);
    expect([part(page, 'app'), part(page, 'engine')]).toEqual([parts.app, parts.engine]);
  });

  it('writes the page to standard output where --out is -', () => {
    write(schedules);
    const ran = runWith(
      { workbenchParts: () => parts },
      'workbench',
      schedules,
      '--out',
      '-',
      '--lang',
      'en',
    );
    expect([ran.exit, ran.out]).toEqual([0, readFileSync(out, 'utf8')]);
    expect(ran.err).toContain('2 schedules written to standard output');
    expect(existsSync('-')).toBe(false);
  });

  it('lets two scripts run, by their hashes', () => {
    write(schedules);
    const page = readFileSync(out, 'utf8');
    const boot = 'boot("<\\/script>")';
    expect(page).toContain(`<script>${boot}</script>`);
    expect(page).toContain(`script-src ${hashOf(boot)} ${hashOf(parts.app)};`);
  });

  it('gives the same page for the same schedules', () => {
    write(schedules);
    const first = readFileSync(out, 'utf8');
    write(schedules);
    expect(readFileSync(out, 'utf8')).toBe(first);
  });

  it('takes the shared files that are used, and no others', () => {
    const using = folderOf({
      'schedules/cn/test/stall.yaml': `${STALL}uses: [cn/test/kinds]\n`,
      'schedules/cn/test/kinds.yaml': SHARED,
      'schedules/cn/test/others.yaml': SHARED.replace('cn/test/kinds', 'cn/test/others'),
    });
    write(join(using, 'schedules'));
    const { shared } = JSON.parse(part(readFileSync(out, 'utf8'), 'library'));
    expect(Object.keys(shared)).toEqual(['cn/test/kinds']);
  });

  it('writes nothing where a schedule does not load', () => {
    const page = join(folder, 'never.html');
    const ran = runWith({ workbenchParts: () => parts }, 'workbench', join(folder, 'broken'), '--out', page);
    expect([ran.exit, existsSync(page)]).toEqual([1, false]);
    expect(ran.err).toContain('zwei');
  });

  it('answers in JSON', () => {
    const { schedules: written, bytes } = JSON.parse(write(schedules, '--json').out);
    expect(written.length).toBe(2);
    expect(bytes).toBe(Buffer.byteLength(readFileSync(out, 'utf8')));
  });

  it('needs to know where to write', () => {
    expect(runWith({}, 'workbench', schedules).exit).toBe(2);
  });
});
