import { type Acts, explain, explainActs, safeAssess, safeAssessActs } from '../../index.ts';
import { loadById } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { type CaseOptions, readCase } from './read-case.ts';

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
    .option(`--figure ${words.values.figure}`, words.figure)
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
  const given = readCase(facts, options);
  if (given.ok && 'acts' in given.value) return runActs(given.value, io, voice);
  if (name === undefined)
    return { exit: EXIT.usage, problems: [{ code: 'files/schedule-needed', params: {} }] };
  const plans = loadById(name, io.folders);
  if (!plans.ok || !given.ok) {
    const problems = [...(plans.ok ? [] : plans.problems), ...(given.ok ? [] : given.problems)];
    return { exit: EXIT.problems, problems };
  }
  const result = 'acts' in given.value ? undefined : safeAssess(plans.value, given.value);
  if (!result?.ok) return { exit: EXIT.problems, problems: result?.problems ?? [] };
  return { exit: EXIT.fine, text: explain(result.value, voice.lang).text, data: result.value };
}

function runActs(acts: Acts, io: Io, voice: Voice): Answer {
  const loaded = [...new Set(acts.acts.map(({ schedule }) => schedule))].map((id) =>
    loadById(id, io.folders),
  );
  const problems = loaded.flatMap((result) => (result.ok ? [] : result.problems));
  if (problems.length > 0) return { exit: EXIT.problems, problems };
  const plans = loaded.flatMap((result) => (result.ok ? result.value : []));
  const result = safeAssessActs(plans, acts);
  if (!result.ok) return { exit: EXIT.problems, problems: result.problems };
  return { exit: EXIT.fine, text: explainActs(result.value, voice.lang), data: result.value };
}
