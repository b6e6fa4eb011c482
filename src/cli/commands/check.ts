import {
  type CheckedSchedule,
  checkExamples,
  checkVersions,
  explainCheck,
  type Plan,
  type Problem,
} from '../../index.ts';
import { findSchedule, kindOf, listSchedules, loadSchedule, readText } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';

/** `cailiang check [PATH …]`: format, meaning and examples of schedules. */
export const check: AddCommand = (command, words, io, reply) => {
  command('check', words.check)
    .argument(words.names.paths, words.paths)
    .option('--json', words.json)
    .action((paths: readonly string[], options: CommonOptions) => {
      const voice = voiceOf(options);
      reply(voice, runCheck(paths, io, voice));
    });
};

function runCheck(paths: readonly string[], io: Io, voice: Voice): Answer {
  const { files, problems } = filesOf(paths, io);
  if (problems.length > 0) return { exit: EXIT.problems, problems };
  const checked = withVersions(files.map((file) => checkFile(file, io.folders)));
  const exit = checked.every(({ sound }) => sound) ? EXIT.fine : EXIT.problems;
  return { exit, text: explainCheck(checked, voice.lang, readSource), data: { schedules: checked } };
}

/** Versions of one schedule are held against each other; an overlap is told with the later one. */
function withVersions(checked: readonly Checked[]): readonly CheckedSchedule[] {
  const overlaps = checkVersions(checked.flatMap(({ plan }) => plan ?? []));
  return checked.map(({ plan: _, ...one }) => {
    const problems = overlaps.filter(({ place }) => place?.file === one.file);
    return problems.length === 0 ? one : { ...one, sound: false, problems };
  });
}

interface Checked extends CheckedSchedule {
  readonly plan?: Plan;
}

function readSource(file: string): string | undefined {
  const text = readText(file);
  return text.ok ? text.value : undefined;
}

function filesOf(
  paths: readonly string[],
  io: Io,
): { readonly files: readonly string[]; readonly problems: readonly Problem[] } {
  const named =
    paths.length > 0
      ? paths
      : [io.folders.find((folder) => kindOf(folder) === 'folder') ?? io.folders[0] ?? 'schedules'];
  const files: string[] = [];
  const problems: Problem[] = [];
  for (const path of named) {
    if (kindOf(path) === 'folder') {
      const found = listSchedules(path);
      if (found.length === 0) problems.push({ code: 'files/no-schedules', params: { folder: path } });
      files.push(...found);
      continue;
    }
    const file = findSchedule(path, io.folders);
    if (file.ok) files.push(...file.value);
    else problems.push(...file.problems);
  }
  return { files, problems };
}

function checkFile(file: string, folders: readonly string[]): Checked {
  const plan = loadSchedule(file, folders);
  if (!plan.ok) return { file, sound: false, problems: plan.problems, examples: [] };
  const { schedule, version, title } = plan.value;
  const examples = checkExamples(plan.value);
  const sound = examples.every(({ holds }) => holds);
  return {
    file,
    sound,
    schedule: { id: schedule, version },
    title,
    problems: [],
    examples,
    plan: plan.value,
  };
}
