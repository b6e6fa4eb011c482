import type { CommanderError } from 'commander';
import { TWICE } from './once.ts';

/** What commander refuses, in the reader's language, with the help that tells more. */
export function usageError(error: CommanderError, lang: 'zh' | 'en', command: string | undefined): string {
  const help = `cailiang ${command === undefined ? '' : `${command} `}--help${lang === 'en' ? ' --lang en' : ''}`;
  const said = error.message.replace(/^error: /, '').replace(/\n/g, ' ');
  if (lang === 'en') return `Usage: ${english(error.code) ?? said} — see ${help}`;
  const near = /Did you mean (?:one of )?(.*)\?/.exec(said)?.[1];
  const hint = near === undefined ? '' : `；您是不是要写 ${near.replace(/, /g, '、')}？`;
  return `用法错误：${chinese(error.code, said) ?? said}${hint}　请看 ${help}`;
}

const english = (code: string): string | undefined =>
  code === 'commander.help' ? 'a command is needed' : undefined;

function chinese(code: string, said: string): string | undefined {
  const [first = '', second = ''] = [...said.matchAll(/'([^']*)'/g)].map(
    ([, quoted]) => quoted?.replace(/ [<[].*$/, '') ?? '', // --on <date> is --on
  );
  switch (code) {
    case 'commander.unknownOption':
      return `没有选项 ${first}`;
    case 'commander.unknownCommand':
      return `没有命令 ${first}`;
    case 'commander.missingArgument':
      return `缺少参数“${first}”`;
    case 'commander.missingMandatoryOptionValue':
      return `缺少选项 ${first}`;
    case 'commander.optionMissingArgument':
      return `选项 ${first} 后面缺少内容`;
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.*)\./.exec(said)?.[1]?.replace(/, /g, '、');
      return `选项 ${first} 的内容不能是“${second}”${choices === undefined ? '' : `，可选：${choices}`}`;
    }
    case 'commander.excessArguments': {
      const [, expected, found] = /Expected ([0-9]+) .* got ([0-9]+)/.exec(said) ?? [];
      return expected === undefined ? '参数太多' : `参数太多：最多 ${expected} 个，写了 ${found} 个`;
    }
    case TWICE:
      return `选项 ${first} 只能写一次`;
    case 'commander.help':
      return '请给出一个命令';
    default:
      return undefined;
  }
}
