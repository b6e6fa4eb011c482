import pc from 'picocolors';
import stringWidth from 'string-width';
import {
  type CheckedSchedule,
  type CheckTally,
  checkVersions,
  explainCheck,
  explainTally,
  type Plan,
  tallyCheck,
  type VersionOf,
} from '../../index.ts';
import { readText } from '../../node/index.ts';
import { type Checked, checkFile } from '../check/check-file.ts';
import { checkFiles } from '../check/check-files.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { jobsOf, workersFor } from '../jobs.ts';
import { progressOn } from '../progress.ts';
import { WORDS } from '../words.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { filesOf } from './files-of.ts';

interface CheckOptions extends CommonOptions {
  readonly all?: boolean;
  readonly jobs?: string;
}

/** With fewer files than this, threads take longer to start than they save. */
const MANY = 4;

/** `cailiang check [PATH …]`: format, meaning and examples of schedules, and proofs about all cases. */
export const check: AddCommand = (command, words, io, reply) => {
  command('check', words.check)
    .argument(words.names.paths, words.paths)
    .option('--all', words.all)
    .option(`--jobs ${words.values.number}`, words.jobs)
    .option('--json', words.json)
    .action((paths: readonly string[], options: CheckOptions) => {
      const voice = voiceOf(options);
      reply(voice, runCheck(paths, io, voice, options));
    });
};

/** Each schedule is told as soon as it and those before it are checked, and then forgotten. */
function runCheck(
  paths: readonly string[],
  io: Io,
  voice: Voice,
  options: CheckOptions,
): Answer | Promise<Answer> {
  const jobs = jobsOf(options.jobs);
  if (jobs === null) return { exit: EXIT.usage, usage: WORDS[voice.lang].badJobs(options.jobs ?? '') };
  const { files: found, problems } = filesOf(paths, io);
  const files = Array.from(new Set(found));
  if (problems.length > 0) return { exit: EXIT.problems, problems };
  const names = files.map(nameOf);
  const report = voice.json ? dataReport(io) : wordReport(io, voice, names, options.all === true);
  const progress = progressOn(io.terminal, WORDS[voice.lang].checking, files.length);
  const wait = (done: number): void => progress.show(done, names[done] ?? '');
  const versions: VersionOf[] = [];
  let sound = true;
  const take = ({ checked: alone, plan }: Checked): void => {
    const checked = besideVersions(alone, plan, versions);
    progress.hide();
    report.add(checked, plan);
    sound = sound && checked.sound;
  };
  const end = (): Answer => {
    progress.hide();
    report.end();
    return { exit: sound ? EXIT.fine : EXIT.problems, said: true };
  };
  const { folders } = io;
  const workers = files.length >= MANY ? workersFor(io.checkers, jobs) : undefined;
  if (workers) return checkFiles(files, { folders, workers }, { take, wait }).then(end);
  files.forEach((file, index) => {
    wait(index);
    take(checkFile(file, folders));
  });
  return end();
}

/** Where the schedules go, one by one. */
interface Report {
  readonly add: (checked: CheckedSchedule, plan: Plan | undefined) => void;
  readonly end: () => void;
}

/** `{ "schedules": [ … ] }`, without holding it all at once. */
function dataReport({ out }: Io): Report {
  let count = 0;
  return {
    add: (checked) => {
      out(count === 0 ? '{\n  "schedules": [\n' : ',\n');
      out(JSON.stringify(checked, null, 2).replace(/^/gm, '    '));
      count += 1;
    },
    end: () => out(count === 0 ? '{\n  "schedules": []\n}\n' : '\n  ]\n}\n'),
  };
}

/** A line each, with what is wrong under it; a block with details stands apart from its neighbours. */
function wordReport(io: Io, { lang: locale }: Voice, names: readonly string[], all: boolean): Report {
  const colour = io.colourOut ? pc.createColors(true) : false;
  const several = (name: string): boolean => names.filter((one) => one === name).length > 1;
  const widths = names.map((name) => stringWidth(name) + (several(name) ? VERSION : 0));
  const common = {
    locale,
    sources,
    colour,
    columns: io.columns,
    nameColumns: Math.min(Math.max(...widths), Math.max(20, io.columns - NUMBERS)),
    alone: names.length === 1,
    all,
  } as const;
  let tally: CheckTally | undefined;
  let apart = true;
  return {
    add: (checked, plan) => {
      const name = names[tally?.schedules ?? 0] ?? '';
      const text = explainCheck(checked, plan, { ...common, version: several(name) });
      const isLong = text.includes('\n');
      io.out(`${isLong && !apart ? '\n' : ''}${text}\n${isLong ? '\n' : ''}`);
      apart = isLong;
      tally = tallyCheck(checked, tally);
    },
    end: () => {
      if (tally) io.out(`${apart ? '' : '\n'}${explainTally(tally, locale)}\n`);
    },
  };
}

/** Columns of a version behind a name, and of the numbers behind both. */
const VERSION = ' 2021-01-01'.length;
const NUMBERS = 34;

/** The id that a file gives itself, before it is read in earnest: the names must be known to align them. */
function nameOf(file: string): string {
  const text = readText(file);
  const found = text.ok ? /^schedule:[ \t]+["']?([^\s"'#]+)/m.exec(text.value) : null;
  return found?.[1] ?? file;
}

function sources(file: string): string | undefined {
  const text = readText(file);
  return text.ok ? text.value : undefined;
}

/** @param versions what was taken before: versions in force on the same day are told with the later file */
function besideVersions(
  checked: CheckedSchedule,
  plan: Plan | undefined,
  versions: VersionOf[],
): CheckedSchedule {
  if (!plan) return checked;
  const { schedule, version, effective, places } = plan;
  const others = versions.filter((one) => one.schedule === schedule);
  const own: VersionOf = { schedule, version, effective, file: checked.file, places };
  const problems = others.flatMap((other) => checkVersions([other, own]));
  versions.push(own);
  return problems.length === 0 ? checked : { ...checked, sound: false, problems };
}
