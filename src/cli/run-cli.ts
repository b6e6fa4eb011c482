import { Command, CommanderError } from 'commander';
import { ENGINE } from '../index.ts';
import type { CliWords } from './cli-words.ts';
import { audit } from './commands/audit.ts';
import { check } from './commands/check.ts';
import { compile } from './commands/compile.ts';
import { diff } from './commands/diff.ts';
import { fine } from './commands/fine.ts';
import { importCommand } from './commands/import.ts';
import { schema } from './commands/schema.ts';
import { show } from './commands/show.ts';
import { table } from './commands/table.ts';
import { workbench } from './commands/workbench.ts';
import { helpIn } from './help.ts';
import { type Answer, EXIT, type ExitCode, type Io, type Voice } from './io.ts';
import { onlyOnce } from './once.ts';
import { say } from './say.ts';
import { usageError } from './usage-error.ts';
import { WORDS } from './words.ts';

/**
 * Runs the command line on its arguments (without node and script); never throws.
 * @returns the exit code; of a command that reads a stream, once it is read
 */
export function startCli(argv: readonly string[], io: Io): ExitCode | Promise<ExitCode> {
  let exit: ExitCode | Promise<ExitCode> = EXIT.fine;
  const lang = languageOf(argv);
  const reply: Reply = (voice, given) => {
    exit =
      given instanceof Promise
        ? given.then((answer) => say(io, voice, answer)).catch((error) => failInternally(error, lang, io))
        : say(io, voice, given);
  };
  const program = buildProgram(lang, io, reply);
  try {
    program.parse(argv, { from: 'user' });
    return exit;
  } catch (error) {
    if (error instanceof CommanderError) return refuseUsage(error, argv, program, io);
    return failInternally(error, lang, io);
  }
}

/** The same for the commands that answer at once: all but `audit`. */
export function runCli(argv: readonly string[], io: Io): ExitCode {
  const exit = startCli(argv, io);
  if (exit instanceof Promise) throw new Error('this command answers later: use startCli');
  return exit;
}

function failInternally(error: unknown, lang: 'zh' | 'en', io: Io): ExitCode {
  io.err(`${WORDS[lang].internal}\n${error instanceof Error ? error.stack : String(error)}\n`);
  return EXIT.internal;
}

/** The language is needed before the arguments are parsed: help and usage errors are in it too. */
function languageOf(argv: readonly string[]): 'zh' | 'en' {
  const at = argv.indexOf('--lang');
  return argv.includes('--lang=en') || (at >= 0 && argv[at + 1] === 'en') ? 'en' : 'zh';
}

function refuseUsage(error: CommanderError, argv: readonly string[], program: Command, io: Io): ExitCode {
  if (error.exitCode === 0) return EXIT.fine; // --help, --version
  const names = program.commands.map((command) => command.name());
  const command = names.find((name) => name === argv.find((arg) => !arg.startsWith('-')));
  io.err(`${usageError(error, languageOf(argv), command)}\n`);
  return EXIT.usage;
}

type Reply = (voice: Voice, answer: Answer | Promise<Answer>) => void;

function buildProgram(lang: 'zh' | 'en', io: Io, reply: Reply): Command {
  const words = WORDS[lang];
  // what holds where it is left out is Chinese, whatever language the help itself is in
  const language = () => words.choice('--lang <zh|en>', words.lang, ['zh', 'en']).default(lang, 'zh');
  const program = configured(new Command('cailiang'), words, io)
    .description(words.about)
    .version(ENGINE.replace('cailiang ', ''), '--version', words.version)
    .helpCommand(false)
    .enablePositionalOptions() // each command takes --lang too
    .addOption(language());
  const command = (usage: string, about: string): Command =>
    configured(program.command(usage), words, io).description(about).addOption(language());
  fine(command, words, io, reply);
  show(command, words, io, reply);
  check(command, words, io, reply);
  table(command, words, io, reply);
  compile(command, words, io, reply);
  schema(command, words, io, reply);
  diff(command, words, io, reply);
  audit(command, words, io, reply);
  importCommand(command, words, io, reply);
  workbench(command, words, io, reply);
  onlyOnce(program);
  return program;
}

/** Commander throws instead of leaving the process, and writes where the caller says; errors are worded by us. */
function configured(command: Command, words: CliWords, io: Io): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', words.help)
    .configureHelp(helpIn(words))
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => undefined,
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    })
    .showSuggestionAfterError(true);
}
