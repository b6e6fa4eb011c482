import { explainComparison, type Plan, type Problem, type Result, safeCompare } from '../../index.ts';
import { kindOf, loadById } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { isDay } from './is-day.ts';

/** `cailiang diff OLD NEW`: which cases a revision makes heavier or lighter, and by how much. */
export const diff: AddCommand = (command, words, io, reply) => {
  command('diff', words.diff)
    .argument(words.names.oldSchedule, words.diffSchedule)
    .argument(words.names.newSchedule, words.diffSchedule)
    .option('--json', words.json)
    .action((old: string, later: string, options: CommonOptions) => {
      const voice = voiceOf(options);
      reply(voice, runDiff(old, later, io, voice));
    });
};

function runDiff(old: string, later: string, io: Io, { lang }: Voice): Answer {
  const [a, b] = [versionOf(old, io), versionOf(later, io)];
  if (!a.ok || !b.ok) {
    const problems = [...(a.ok ? [] : a.problems), ...(b.ok || old === later ? [] : b.problems)];
    return { exit: EXIT.problems, problems: problems.length > 0 ? problems : b.ok ? [] : b.problems };
  }
  const compared = safeCompare(a.value, b.value);
  if (!compared.ok) return { exit: EXIT.problems, problems: compared.problems };
  const plans = { old: a.value, new: b.value };
  const text = explainComparison(compared.value, plans, lang, { columns: Math.min(io.columns, 120) });
  return { exit: EXIT.fine, text, data: compared.value };
}

/** A file, an id with one version, or ID@VERSION: the version that begins on this day, or is in force on it. */
function versionOf(name: string, { folders }: Io): Result<Plan> {
  const at = kindOf(name) === 'nothing' ? name.lastIndexOf('@') : -1;
  const [id, day] = at < 0 ? [name, undefined] : [name.slice(0, at), name.slice(at + 1)];
  const plans = loadById(id, folders);
  if (!plans.ok) return plans;
  const found = chosen(name, id, plans.value, day);
  return 'code' in found ? { ok: false, problems: [found] } : { ok: true, value: found };
}

function chosen(name: string, id: string, plans: readonly Plan[], day: string | undefined): Plan | Problem {
  const periods = plans.map(({ effective: { from, to } }) => ({ from, ...(to !== undefined && { to }) }));
  const [only] = plans;
  if (day === undefined)
    return only && plans.length === 1
      ? only
      : { code: 'files/version-needed', params: { id, versions: plans.map(({ version }) => version) } };
  if (!isDay(day)) return { code: 'facts/date', params: { fact: 'version', found: name } };
  const found = plans.find(({ effective: { from, to } }) => day >= from && (to === undefined || day <= to));
  if (found) return found;
  // which of the two schedules it is, its place tells
  const place = only && (only.places['schedule:effective'] ?? { file: only.file, line: 1, column: 1 });
  return { code: 'assess/not-in-force', params: { on: day, periods }, ...(place && { place }) };
}
