import { type Command, Help, type Option } from 'commander';
import stringWidth from 'string-width';
import type { CliWords } from './cli-words.ts';

/** Help in the reader's language, aligned and broken where full-width characters stand. */
export function helpIn(words: CliWords): Partial<Help> {
  const { titles } = words;
  const inWords = (usage: string): string =>
    usage.replace('[options]', titles.options).replace('[command]', titles.command);
  return {
    formatHelp: (command: Command, helper: Help) =>
      Help.prototype.formatHelp.call(helper, command, helper).replace('： ', '：'),
    displayWidth: (text: string) => stringWidth(text),
    boxWrap: wrap,
    styleTitle: (title: string) => titles.headings[title] ?? title,
    commandUsage: (command: Command) => {
      const parents = command.parent ? `${command.parent.name()} ` : '';
      return `${parents}${command.name()} ${inWords(command.usage())}`;
    },
    subcommandTerm: (command: Command) => {
      const args = command.registeredArguments.map((one) => {
        const name = one.name() + (one.variadic ? '...' : '');
        return one.required ? `<${name}>` : `[${name}]`;
      });
      return [command.name(), ...args].join(' ');
    },
    optionDescription: ({ description, argChoices, defaultValue, defaultValueDescription }: Option) =>
      argChoices
        ? words.withChoices(
            description,
            argChoices,
            defaultValueDescription ?? (defaultValue as string | undefined),
          )
        : description,
  };
}

/** Breaks at spaces and between full-width characters, not before closing marks. */
function wrap(text: string, width: number): string {
  if (width < 40) return text;
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(PIECES) ?? []) {
    if (line !== '' && stringWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return [...lines, line.trimEnd()].join('\n');
}

/** A word with the spaces behind it, or one full-width character with the marks that belong to it. */
const PIECES =
  /[（《“]*(?:[\u2e80-\u9fff]|[^\s\u2e80-\u9fff\uff00-\uffef（《“，。；：、！？）》”]+)?[，。；：、！？）》”]*\s*/gu;
