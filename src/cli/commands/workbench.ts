import { checkVersions, type Library, type Plan, type Problem, safeParseSchedule } from '../../index.ts';
import { foldersAbove, includeFrom, readText } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { isSameFile } from '../same-file.ts';
import { WORDS } from '../words.ts';
import { workbenchPage } from '../workbench-page.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { filesOf } from './files-of.ts';
import { nameOf, putAndTell } from './put.ts';

interface WorkbenchOptions extends CommonOptions {
  readonly out: string;
}

/** `cailiang workbench PATH … --out FILE.html`: the page for legal staff. */
export const workbench: AddCommand = (command, words, io, reply) => {
  command('workbench', words.workbench)
    .argument(words.names.paths, words.compilePaths)
    .requiredOption(`--out ${words.values.file}`, words.out)
    .option('--json', words.json)
    .action((paths: readonly string[], options: WorkbenchOptions) => {
      const voice = voiceOf(options);
      reply(voice, runWorkbench(paths, io, voice, options.out));
    });
};

/** Nothing is written where a schedule does not load: the page would lack it without a word. */
function runWorkbench(paths: readonly string[], io: Io, voice: Voice, out: string): Answer {
  const { lang } = voice;
  const { files, problems } = filesOf(paths, io);
  if (problems.length > 0) return refused(problems);
  if (files.some((file) => isSameFile(out, file)))
    return { exit: EXIT.usage, usage: WORDS[lang].readItself(out) };
  const { library, faults } = libraryOf(Array.from(new Set(files)), io.folders);
  if (faults.length > 0) return refused(faults);
  if (!io.workbenchParts) throw new Error('the parts of the workbench are not built');
  const page = workbenchPage(io.workbenchParts(), library);
  const data = {
    file: out,
    bytes: Buffer.byteLength(page),
    schedules: library.entries.map(({ id, version }) => ({ id, version })),
  };
  const told = WORDS[lang].workbenchWritten(files.length, nameOf(out, lang), data.bytes);
  return putAndTell(page, out, io, voice, { text: told, data });
}

/** The texts of the schedules and of all that they use, each once; with them what does not load. */
function libraryOf(
  files: readonly string[],
  folders: readonly string[],
): { readonly library: Library; readonly faults: readonly Problem[] } {
  const texts: Record<string, string> = {};
  const shared: Record<string, string> = {};
  const faults: Problem[] = [];
  const plans: Plan[] = [];
  for (const file of files) {
    const text = readText(file);
    if (!text.ok) {
      faults.push(...text.problems);
      continue;
    }
    const find = includeFrom([...folders, ...foldersAbove(file)]);
    const include = (name: string): string | undefined => {
      const found = find(name);
      if (found !== undefined) shared[name] = found;
      return found;
    };
    const read = safeParseSchedule(text.value, { file, include });
    if (read.ok) plans.push(read.value);
    else faults.push(...read.problems);
    texts[file] = text.value;
  }
  const entries = plans.map(({ file, schedule, version, title, basis: [first] }) => ({
    file,
    id: schedule,
    version,
    title,
    law: [first?.law, first?.article].filter(Boolean).join(' '),
  }));
  return { library: { entries, texts, shared }, faults: [...faults, ...checkVersions(plans)] };
}

const refused = (problems: readonly Problem[]): Answer => ({ exit: EXIT.problems, problems });
