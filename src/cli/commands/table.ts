import { explainTable, type Plan, type Problem, type TableFormat, tableOf } from '../../index.ts';
import { loadById } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { isSameFile } from '../same-file.ts';
import { WORDS } from '../words.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { isDay } from './is-day.ts';
import { put, putText } from './put.ts';

type OfficeFormat = 'docx' | 'xlsx';
type Format = TableFormat | OfficeFormat;

const FORMATS: readonly Format[] = ['md', 'html', 'csv', 'docx', 'xlsx'];

interface TableOptions extends CommonOptions {
  readonly format?: Format;
  readonly on?: string;
  readonly out?: string;
}

/** `cailiang table SCHEDULE`: the published table (裁量基准表). */
export const table: AddCommand = (command, words, io, reply) => {
  command('table', words.table)
    .argument(words.names.oneSchedule, words.schedule)
    .option(`--on ${words.values.date}`, words.tableOn)
    .addOption(words.choice(`--format <${FORMATS.join('|')}>`, words.tableFormat, FORMATS))
    .option(`--out ${words.values.file}`, words.tableOut)
    .action((name: string, options: TableOptions) => {
      const voice = voiceOf(options);
      reply(voice, runTable(name, options, io, voice));
    });
};

function runTable(
  name: string,
  { format: given, on, out }: TableOptions,
  io: Io,
  { lang }: Voice,
): Answer | Promise<Answer> {
  const words = WORDS[lang];
  const format = given ?? byEnding(out);
  if (format === undefined) return { exit: EXIT.usage, usage: words.tableEnding(out ?? '', FORMATS) };
  const named = endingOf(out);
  if (out !== undefined && named !== undefined && FORMATS.includes(named as Format) && named !== format)
    return { exit: EXIT.usage, usage: words.tableOtherEnding(out, format) };
  if (isOffice(format) && out === undefined) return { exit: EXIT.usage, usage: words.tableNeedsOut(format) };
  const plans = loadById(name, io.folders);
  if (!plans.ok) return { exit: EXIT.problems, problems: plans.problems };
  const plan = versionOf(plans.value, on);
  if ('code' in plan) return { exit: EXIT.problems, problems: [plan] };
  if (out !== undefined && isSameFile(out, plan.file))
    return { exit: EXIT.usage, usage: words.readItself(out) };
  if (isOffice(format))
    return officeTable(plan, format, lang).then((bytes) => put(bytes, out ?? '-', io, lang));
  const text = explainTable(plan, lang, format);
  return out === undefined || out === '-'
    ? { exit: EXIT.fine, text, data: undefined }
    : putText(text, out, lang);
}

/** The format that the file's name asks for; Markdown where it has no ending. */
function byEnding(out = '-'): Format | undefined {
  const ending = endingOf(out);
  return ending === undefined ? 'md' : FORMATS.find((format) => format === ending);
}

/** What a file's name ends in, in small letters. */
const endingOf = (out = '-'): string | undefined => /[^./\\]\.([^./\\]*)$/.exec(out)?.[1]?.toLowerCase();

const isOffice = (format: Format): format is OfficeFormat => format === 'docx' || format === 'xlsx';

/** The libraries that write office files are large: they are loaded where one is asked for. */
async function officeTable(plan: Plan, format: OfficeFormat, lang: Voice['lang']): Promise<Uint8Array> {
  const { writeTableDocx, writeTableXlsx } = await import('../office/office.ts');
  const published = tableOf(plan, lang);
  return format === 'docx' ? writeTableDocx(published, lang) : writeTableXlsx(published, lang);
}

/** The only version, or the one in force on the day. */
function versionOf(plans: readonly Plan[], on: string | undefined): Plan | Problem {
  const periods = plans.map(({ effective: { from, to } }) => ({ from, ...(to !== undefined && { to }) }));
  const [only] = plans;
  if (on === undefined && only && plans.length === 1) return only;
  if (on === undefined) return { code: 'assess/date-needed', params: { periods } };
  if (!isDay(on)) return { code: 'facts/date', params: { fact: 'on', found: on } };
  const found = plans.find(({ effective: { from, to } }) => on >= from && (to === undefined || on <= to));
  return found ?? { code: 'assess/not-in-force', params: { on, periods } };
}
