import { checkVersions, compilePlans, type Problem } from '../../index.ts';
import { loadSchedule } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { isSameFile } from '../same-file.ts';
import { WORDS } from '../words.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { filesOf } from './files-of.ts';
import { nameOf, putAndTell } from './put.ts';

interface CompileOptions extends CommonOptions {
  readonly out: string;
}

/** `cailiang compile PATH … --out FILE`: plans for handhelds, in one file. */
export const compile: AddCommand = (command, words, io, reply) => {
  command('compile', words.compile)
    .argument(words.names.paths, words.compilePaths)
    .requiredOption(`--out ${words.values.file}`, words.out)
    .option('--json', words.json)
    .action((paths: readonly string[], options: CompileOptions) => {
      const voice = voiceOf(options);
      reply(voice, runCompile(paths, io, voice, options.out));
    });
};

/** Nothing is written where a schedule does not load: a handheld would lack it without a word. */
function runCompile(paths: readonly string[], io: Io, voice: Voice, out: string): Answer {
  const { lang } = voice;
  const { files, problems } = filesOf(paths, io);
  if (problems.length > 0) return refused(problems);
  if (files.some((file) => isSameFile(out, file)))
    return { exit: EXIT.usage, usage: WORDS[lang].readItself(out) };
  const results = Array.from(new Set(files), (file) => loadSchedule(file, io.folders));
  const faults = results.flatMap((result) => (result.ok ? [] : result.problems));
  const plans = results.flatMap((result) => (result.ok ? [result.value] : []));
  const all = [...faults, ...checkVersions(plans)];
  if (all.length > 0) return refused(all);
  const text = compilePlans(plans);
  const { digest, engine }: { readonly digest: string; readonly engine: string } = JSON.parse(text);
  const data = {
    file: out,
    digest,
    engine,
    schedules: plans.map((plan) => ({ id: plan.schedule, version: plan.version, digest: plan.digest })),
  };
  const told = WORDS[lang].compiled(plans.length, nameOf(out, lang), digest);
  return putAndTell(text, out, io, voice, { text: told, data });
}

const refused = (problems: readonly Problem[]): Answer => ({ exit: EXIT.problems, problems });
