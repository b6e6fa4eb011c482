import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess, readPlans } from '../../src/index.ts';
import { folderOf, runIn } from './run.ts';
import { SHOP, STALL } from './schedules.ts';

const folder = folderOf({
  'schedules/cn/test/shop.yaml': SHOP,
  'schedules/cn/test/stall.yaml': STALL,
  'broken/bad.yaml': SHOP.replace('range: [50, 2000]', 'range: [50, zwei]'),
});
const schedules = join(folder, 'schedules');
const out = join(folder, 'plans.json');

describe('cailiang compile', () => {
  it('writes the schedules of a folder into one file', () => {
    const ran = runIn([], 'compile', schedules, '--out', out);
    const text = readFileSync(out, 'utf8');
    const { digest } = JSON.parse(text);
    expect(ran).toEqual({ exit: 0, err: '', out: `已将 2 份裁量基准写入 ${out}\n摘要 ${digest}\n` });
    const [shop, stall] = readPlans(text, { digest });
    expect(stall?.schedule).toBe('cn/test/stall');
    // 3.5 ㎡: 500 + 500 × (3.5 − 3) ÷ (6 − 3) = 583.33…
    expect(shop && assess(shop, { facts: { area: '3.5' } }).total).toBe('583');
  });

  it('takes ids, and the schedules folder where nothing is said', () => {
    expect(runIn([schedules], 'compile', 'cn/test/shop', '--out', out, '--lang', 'en').out).toContain(
      '1 schedule written to',
    );
    expect(runIn([schedules], 'compile', '--out', out, '--lang', 'en').out).toContain(
      '2 schedules written to',
    );
  });

  it('takes a file once that is named twice', () => {
    const file = join(schedules, 'cn/test/shop.yaml');
    expect(runIn([], 'compile', file, file, '--out', out).exit).toBe(0);
    expect(readPlans(readFileSync(out, 'utf8')).length).toBe(1);
  });

  it('prints what it wrote as data', () => {
    const ran = runIn([], 'compile', schedules, '--out', out, '--json');
    const said = JSON.parse(ran.out);
    const file = JSON.parse(readFileSync(out, 'utf8'));
    expect(said).toMatchObject({ file: out, digest: file.digest, engine: file.engine });
    expect(said.schedules.map(({ id, version }: Record<string, string>) => `${id} ${version}`)).toEqual([
      'cn/test/shop 2010-11-01',
      'cn/test/stall 2021-01-01',
    ]);
  });

  it('never writes over a schedule, also where it is reached by another way', () => {
    const file = join(schedules, 'cn/test/shop.yaml');
    const link = join(folder, 'link.yaml');
    symlinkSync(file, link);
    for (const argv of [
      ['compile', schedules, '--out', file],
      ['compile', schedules, '--out', link],
      ['workbench', schedules, '--out', file],
      ['table', 'cn/test/shop', '--format', 'md', '--out', link],
    ]) {
      const ran = runIn([schedules], ...argv);
      expect([ran.exit, ran.err]).toEqual([2, expect.stringContaining('会被覆盖')]);
    }
    expect(readFileSync(file, 'utf8')).toBe(SHOP);
  });

  it('writes nothing where a schedule does not load', () => {
    const nowhere = join(folder, 'not-written.json');
    const ran = runIn([], 'compile', folder, '--out', nowhere);
    expect([ran.exit, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('bad.yaml');
    expect(() => readFileSync(nowhere)).toThrow();
  });

  it('says where it may not write', () => {
    const ran = runIn([], 'compile', schedules, '--out', join(folder, 'none', 'plans.json'));
    expect([ran.exit, ran.out]).toEqual([1, '']);
    expect(ran.err).toContain('files/unwritable');
    expect(ran.err).toContain('文件夹不存在');
  });

  it('- is standard output: the file alone; what is said of it, on standard error', () => {
    runIn([], 'compile', schedules, '--out', out);
    const text = readFileSync(out, 'utf8');
    const ran = runIn([], 'compile', schedules, '--out', '-');
    expect([ran.exit, ran.out]).toEqual([0, text]);
    expect(ran.err).toBe(`已将 2 份裁量基准写入 标准输出\n摘要 ${JSON.parse(text).digest}\n`);
    const data = runIn([], 'compile', schedules, '--out', '-', '--json', '--lang', 'en');
    expect(data.out).toBe(text);
    expect(JSON.parse(data.err)).toMatchObject({ file: '-', digest: JSON.parse(text).digest });
    expect(existsSync('-')).toBe(false);
  });

  it('asks for --out', () => {
    const ran = runIn([], 'compile', schedules);
    expect([ran.exit, ran.err]).toEqual([2, '用法错误：缺少选项 --out　请看 cailiang compile --help\n']);
  });
});
