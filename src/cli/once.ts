import { type Command, CommanderError, type Option } from 'commander';
import { EXIT } from './io.ts';

/** For an option that may be given several times: all of its values. */
export const collect = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Refuses an option that takes one value and is given twice; commander would keep the last without a word. */
export function onlyOnce(program: Command): void {
  const given = new Set<string>();
  for (const command of [program, ...program.commands])
    for (const option of command.options.filter(takesOne))
      command.on(`option:${option.name()}`, () => {
        if (given.has(option.name()))
          throw new CommanderError(
            EXIT.usage,
            TWICE,
            `error: option '${option.long}' can be given once only`,
          );
        given.add(option.name());
      });
}

/** The code of that error. */
export const TWICE = 'cailiang.optionTwice';

const takesOne = ({ required, optional, parseArg }: Option): boolean =>
  (required || optional) && parseArg !== (collect as Option['parseArg']);
