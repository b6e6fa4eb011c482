import { describe, expect, it } from 'vitest';
import { folderOf, type Ran, runIn } from './run.ts';
import { ALL } from './schedules.ts';

const folder = folderOf(ALL);
const run = (...argv: readonly string[]): Ran => runIn([folder], ...argv);

const COMMANDS = ['fine', 'show', 'check', 'table', 'schema'];

describe('help', () => {
  it('is in Chinese, with every command', () => {
    const { exit, out, err } = run('--help');
    expect(exit).toBe(0);
    expect(err).toBe('');
    expect(out).toContain('用法：cailiang [选项] <命令>');
    for (const command of COMMANDS) expect(out).toContain(`\n  ${command}`);
    expect(out).not.toMatch(/Usage|Options|Commands|choices|default/);
  });

  it('is in English where asked, before or behind the command', () => {
    for (const argv of [
      ['--help', '--lang', 'en'],
      ['--lang=en', '--help'],
    ])
      expect(run(...argv).out).toContain('Usage: cailiang [options] <command>');
    // Chinese is what holds without --lang, also where the help is in English
    expect(run('--help', '--lang', 'en').out.replace(/\s+/g, ' ')).toContain('zh if left out');
    for (const command of COMMANDS) {
      expect(run(command, '--help', '--lang', 'en').out).not.toMatch(/[\u4e00-\u9fff]/);
      expect(run(command, '--help').out).toContain('用法：');
    }
  });

  it('keeps within the width of the terminal', () => {
    const wide = (text: string): number =>
      [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
    const lines = COMMANDS.flatMap((command) => run(command, '--help').out.split('\n'));
    const long = lines.filter((line) => wide(line) > 80);
    expect(long.filter((line) => !line.includes('cailiang fine cn/'))).toEqual([]);
  });

  it('stands before the error where no command is given', () => {
    const { exit, err, out } = run();
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('命令：');
    expect(err).toContain('用法错误：请给出一个命令');
  });
});

describe('usage errors', () => {
  it.each([
    [['--foo'], '没有选项 --foo'],
    [['fien'], '没有命令 fien；您是不是要写 fine？'],
    [['fine', 'x', '--jsn'], '没有选项 --jsn；您是不是要写 --json？　请看 cailiang fine --help'],
    [['fine', '--on'], '选项 --on 后面缺少内容'],
    [['fine', '--lang', 'fr'], '选项 --lang 的内容不能是“fr”，可选：zh、en'],
    [['table'], '缺少参数“裁量基准”'],
    [['schema', 'a', 'b'], '参数太多：最多 0 个，写了 2 个'],
    [['show', 'a', 'b'], '参数太多：最多 1 个，写了 2 个'],
  ])('%j', (argv, words) => {
    const { exit, err, out } = run(...argv);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`用法错误：${words}`);
  });

  it.each([[['--foo']], [['fien']], [['fine', '--on']], [['table']], [['schema', 'a']], [[]]])(
    'in English: %j',
    (argv) => {
      const { exit, err } = run('--lang', 'en', ...argv);
      expect(exit).toBe(2);
      expect(err).toContain('Usage: ');
      expect(err).toContain('see cailiang ');
      expect(err).not.toMatch(/[\u4e00-\u9fff]/);
    },
  );
});

describe('an option of one value that is given twice', () => {
  it.each([
    [['fine', 'cn/test/shop', 'area=3.5', '--on', '2015-01-01', '--on', '2016-01-01'], '--on', 'fine'],
    [['fine', 'cn/test/shop', '--case', 'a.json', '--case=b.json'], '--case', 'fine'],
    [['fine', 'cn/test/shop', '--figure', '1', '--reason', 'a', '--reason', 'a'], '--reason', 'fine'],
    [['table', 'cn/test/shop', '--format', 'md', '--format', 'csv'], '--format', 'table'],
    [['check', '--jobs', '0', '--jobs', '1'], '--jobs', 'check'],
    [['compile', '--out', 'a', '--out', 'b'], '--out', 'compile'],
    [['audit', 'a.csv', '--map', 'a', '--map', 'b'], '--map', 'audit'],
    [['show', '--lang', 'zh', '--lang', 'zh'], '--lang', 'show'],
  ])('%j', (argv, option, command) => {
    const { exit, err, out } = run(...argv);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toBe(`用法错误：选项 ${option} 只能写一次　请看 cailiang ${command} --help\n`);
  });

  it('in English, also before and behind the command', () => {
    const { exit, err } = run('--lang', 'en', 'show', '--lang', 'zh');
    expect(exit).toBe(2);
    expect(err).toContain("Usage: option '--lang' can be given once only");
  });

  it('nothing is wrong with a flag twice, or with several figures', () => {
    expect(run('fine', 'cn/test/shop', 'area=3.5', '--json', '--json').exit).toBe(0);
    const figures = ['--figure', 'fine=600', '--figure', 'other=1', '--reason', 'a'];
    const ran = run('fine', 'cn/test/shop', 'area=3.5', ...figures, '--json');
    const codes = JSON.parse(ran.out).problems.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(['facts/figure-unknown', 'facts/figure-unknown']);
  });
});

describe('the rest', () => {
  it('prints the version', () => {
    const { exit, out } = run('--version');
    expect(exit).toBe(0);
    expect(out).toMatch(/^[0-9]+\.[0-9]+\.[0-9]+\n$/);
  });

  it('prints the JSON Schema', () => {
    const { exit, out } = run('schema');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toHaveProperty('$schema');
  });

  it('tells an internal error as such, and does not throw', () => {
    const io = {
      out: () => {
        throw new Error('boom');
      },
      err: () => undefined,
      columns: 80,
      colour: false,
      folders: [folder],
    };
    return import('../../src/cli/run-cli.ts').then(({ runCli }) => expect(runCli(['show'], io)).toBe(3));
  });
});
