import type { CaseText } from '../../case-text.ts';
import {
  type Acts,
  type Case,
  checkVersions,
  explain,
  explainActs,
  type Plan,
  type Problem,
  safeAssess,
  safeAssessActs,
} from '../../index.ts';
import { kindOf, loadById } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { collect } from '../once.ts';
import { WORDS } from '../words.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { nameItems } from './name-items.ts';
import { placeProblems } from './place-problems.ts';
import { besideCase, type CaseOptions, readCase } from './read-case.ts';

/** `cailiang fine SCHEDULE fact=value …`: one case; `cailiang fine --case FILE` of several acts names its schedules. */
export const fine: AddCommand = (command, words, io, reply) => {
  command('fine', words.fine)
    .argument(words.names.schedule, words.schedule)
    .argument(words.names.facts, words.facts)
    .option(`--on ${words.values.date}`, words.on)
    .option(`--until ${words.values.date}`, words.until)
    .option(`--discovered ${words.values.date}`, words.discovered)
    .option(`--decided ${words.values.date}`, words.decided)
    .option(`--case ${words.values.file}`, words.caseFile)
    .option(`--figure ${words.values.figure}`, words.figure, collect)
    .option(`--reason ${words.values.text}`, words.reason)
    .option('--json', words.json)
    .action((name: string | undefined, facts: readonly string[], options: CaseOptions & CommonOptions) => {
      const voice = voiceOf(options);
      reply(voice, runFine(name, facts, options, io, voice));
    });
};

function runFine(
  name: string | undefined,
  facts: readonly string[],
  options: CaseOptions,
  io: Io,
  voice: Voice,
): Answer {
  if (name !== undefined && isFact(name)) return runFine(undefined, [name, ...facts], options, io, voice);
  const given = readCase(facts, options);
  if (given.ok && 'acts' in given.value.given) {
    const [found] = [...(name === undefined ? [] : [name]), ...facts, ...besideCase(options)];
    if (found !== undefined) return { exit: EXIT.usage, usage: WORDS[voice.lang].actsAlone(found) };
    return runActs(given.value.given, given.value.file, io, voice);
  }
  if (options.reason !== undefined && options.figure === undefined)
    return { exit: EXIT.usage, usage: WORDS[voice.lang].reasonAlone };
  if (name === undefined && (given.ok || options.case === undefined)) {
    return { exit: EXIT.usage, problems: [{ code: 'files/schedule-needed', params: {} }] };
  }
  const plans = name === undefined ? undefined : loadById(name, io.folders);
  if (!plans?.ok || !given.ok) {
    const problems = [...(plans?.ok === false ? plans.problems : []), ...(given.ok ? [] : given.problems)];
    return { exit: EXIT.problems, problems };
  }
  const result = safeAssess(plans.value, given.value.given as Case);
  if (!result.ok) return refused(result.problems, given.value.file, plans.value);
  return { exit: EXIT.fine, text: explain(result.value, voice.lang).text, data: result.value };
}

/** What is wrong with a case, with its places where it stands in a file. */
function refused(problems: readonly Problem[], file: CaseText | undefined, plans: readonly Plan[]): Answer {
  const named = nameItems(problems, plans);
  return { exit: EXIT.problems, problems: file ? placeProblems(named, file, plans) : named };
}

/** A fact where the schedule should stand. */
const isFact = (name: string): boolean => name.includes('=') && kindOf(name) === 'nothing';

/** The acts name their schedules themselves. */
function runActs(acts: Acts, file: CaseText | undefined, io: Io, voice: Voice): Answer {
  const names = [...new Set(acts.acts.map(({ schedule }) => schedule))];
  const loaded = new Map(names.map((name) => [name, loadById(name, io.folders)]));
  const found = [...loaded.values()].flatMap((result) => (result.ok ? result.value : []));
  const plans = found.filter(({ digest }, at) => found.findIndex((one) => one.digest === digest) === at);
  const unread = [...loaded.values()].flatMap((result) => (result.ok ? [] : result.problems));
  const problems = [...unread, ...checkVersions(plans)];
  if (problems.length > 0) return { exit: EXIT.problems, problems };
  const idOf = (name: string): string => {
    const read = loaded.get(name);
    return (read?.ok && read.value[0]?.schedule) || name;
  };
  // a schedule may be named by its path here too
  const named = acts.acts.map((act) => ({ ...act, schedule: idOf(act.schedule) }));
  const result = safeAssessActs(plans, { ...acts, acts: named });
  if (!result.ok)
    return refused(result.problems, file && { ...file, given: { ...acts, acts: named } }, plans);
  return { exit: EXIT.fine, text: explainActs(result.value, voice.lang), data: result.value };
}
