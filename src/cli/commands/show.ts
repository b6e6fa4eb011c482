import { listSchedules as explainList, explainSchedule, type Plan } from '../../index.ts';
import {
  findSchedule,
  kindOf,
  type LoadedSchedules,
  loadById,
  loadSchedule,
  loadSchedules,
} from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';

/** `cailiang show [SCHEDULE]`: the schedules, or what one of them asks for. */
export const show: AddCommand = (command, words, io, reply) => {
  command('show', words.show)
    .argument(words.names.schedule, words.schedule)
    .option('--json', words.json)
    .action((name: string | undefined, options: CommonOptions) => {
      const voice = voiceOf(options);
      reply(voice, name === undefined ? showAll(io, voice) : showOne(name, io, voice));
    });
};

function showAll(io: Io, voice: Voice): Answer {
  const folder =
    io.folders.find((each) => loadSchedules(each).plans.length > 0) ?? io.folders[0] ?? 'schedules';
  const loaded = loadSchedules(folder);
  if (loaded.plans.length === 0 && loaded.problems.length === 0)
    return { exit: EXIT.problems, problems: [{ code: 'files/no-schedules', params: { folder } }] };
  return listed(loaded, voice);
}

/** A line for each schedule that loads, and what is wrong with the others. */
function listed({ plans, problems }: LoadedSchedules, voice: Voice): Answer {
  if (plans.length === 0) return { exit: EXIT.problems, problems };
  const data = plans.map(({ schedule, version, title, digest }) => ({
    id: schedule,
    version,
    title,
    digest,
  }));
  const text = explainList(plans, voice.lang);
  if (problems.length === 0) return { exit: EXIT.fine, text, data };
  return { exit: EXIT.problems, text, data: { schedules: data, problems }, beside: problems };
}

function showOne(name: string, io: Io, voice: Voice): Answer {
  const plans = loadById(name, io.folders);
  if (!plans.ok && plans.problems.some(({ code }) => code === 'files/several-schedules'))
    return showFolder(name, io, voice);
  if (!plans.ok) return { exit: EXIT.problems, problems: plans.problems };
  // a file is no schedule of the folders, and neither is a folder of versions elsewhere: they go by their path
  const isPath = kindOf(name) === 'file';
  const nameOf = ({ schedule }: Plan): string =>
    isPath || !findSchedule(schedule, io.folders).ok ? name : schedule;
  const text = plans.value.map((plan) => explainSchedule(plan, voice.lang, nameOf(plan))).join('\n');
  const [first, ...more] = plans.value.map(describe);
  return { exit: EXIT.fine, text, data: more.length === 0 ? first : [first, ...more] };
}

/** The schedules of a folder that is named. */
function showFolder(name: string, { folders }: Io, voice: Voice): Answer {
  const files = findSchedule(name, folders);
  const results = files.ok ? files.value.map((file) => loadSchedule(file, folders)) : [files];
  const plans = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  return listed({ plans, problems }, voice);
}

/** What a program needs to know to ask for the facts. */
function describe({
  schedule,
  version,
  title,
  digest,
  currency,
  basis,
  facts,
  circumstances,
  figures,
  grades,
  fines,
}: Plan) {
  const payers = fines.map(({ id, payer, duty }) => ({ id, payer, duty }));
  return {
    schedule: { id: schedule, version, digest },
    title,
    currency,
    basis,
    facts,
    circumstances,
    figures,
    grades,
    fines: payers,
  };
}
