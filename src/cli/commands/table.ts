import { explainTable, type Plan, type Problem, type TableFormat } from '../../index.ts';
import { loadById } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';

interface TableOptions extends CommonOptions {
  readonly format: TableFormat;
  readonly on?: string;
}

/** `cailiang table SCHEDULE`: the published table (裁量基准表). */
export const table: AddCommand = (command, words, io, reply) => {
  command('table', words.table)
    .argument(words.names.oneSchedule, words.schedule)
    .option(`--on ${words.values.date}`, words.tableOn)
    .addOption(words.choice('--format <md|html|csv>', words.format, ['md', 'html', 'csv'], 'md'))
    .action((name: string, options: TableOptions) => {
      const voice = voiceOf(options);
      reply(voice, runTable(name, options, io, voice));
    });
};

function runTable(name: string, { format, on }: TableOptions, io: Io, { lang }: Voice): Answer {
  const plans = loadById(name, io.folders);
  if (!plans.ok) return { exit: EXIT.problems, problems: plans.problems };
  const plan = versionOf(plans.value, on);
  if ('code' in plan) return { exit: EXIT.problems, problems: [plan] };
  return { exit: EXIT.fine, text: explainTable(plan, lang, format), data: undefined };
}

/** The only version, or the one in force on the day. */
function versionOf(plans: readonly Plan[], on: string | undefined): Plan | Problem {
  const periods = plans.map(({ effective: { from, to } }) => ({ from, ...(to !== undefined && { to }) }));
  const [only] = plans;
  if (on === undefined && only && plans.length === 1) return only;
  if (on === undefined) return { code: 'assess/date-needed', params: { periods } };
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(on))
    return { code: 'facts/date', params: { fact: 'on', found: on } };
  const found = plans.find(({ effective: { from, to } }) => on >= from && (to === undefined || on <= to));
  return found ?? { code: 'assess/not-in-force', params: { on, periods } };
}
