import type { DraftSheet } from '../../import-table.ts';
import { type Problem, type Result, safeParseSchedule } from '../../index.ts';
import { foldersAbove, includeFrom, readBytesOf } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { isSameFile } from '../same-file.ts';
import { WORDS } from '../words.ts';
import { type AddCommand, type CommonOptions, voiceOf } from './command.ts';
import { put, putText } from './put.ts';

type Encoding = 'utf-8' | 'gb18030';

interface ImportOptions extends CommonOptions {
  readonly out?: string;
  readonly template?: boolean;
  readonly encoding: Encoding;
}

/** Loaded where a table is brought in: the other commands do without. */
const reader = () => import('../../import-table.ts');

/** `cailiang import TABLE`: a filled-in template becomes a schedule draft. */
export const importCommand: AddCommand = (command, words, io, reply) => {
  command('import', words.import)
    .argument(words.names.table, words.importTable)
    .option(`--out ${words.values.file}`, words.out)
    .option('--template', words.importTemplate)
    .addOption(
      words.choice('--encoding <utf-8|gb18030>', words.importEncoding, ['utf-8', 'gb18030'], 'utf-8'),
    )
    .option('--json', words.json)
    .action((file: string | undefined, options: ImportOptions) => {
      const voice = voiceOf(options);
      reply(
        voice,
        options.template ? printTemplate(file, options, io, voice) : runImport(file, options, io, voice),
      );
    });
};

/** The template: a workbook or CSV by the name of `--out`, CSV where there is none. */
async function printTemplate(
  file: string | undefined,
  { out }: ImportOptions,
  io: Io,
  { lang }: Voice,
): Promise<Answer> {
  if (file !== undefined) return { exit: EXIT.usage, usage: WORDS[lang].importTemplateAlone(file) };
  if (out?.toLowerCase().endsWith('.xlsx')) {
    const { writeTemplateXlsx } = await import('../office/office.ts');
    return put(await writeTemplateXlsx(), out, io, lang);
  }
  const { templateCsv } = await reader();
  const text = templateCsv();
  return out === undefined || out === '-'
    ? { exit: EXIT.fine, text, data: undefined }
    : putText(text, out, lang);
}

async function runImport(
  file: string | undefined,
  { out, encoding }: ImportOptions,
  io: Io,
  { lang }: Voice,
): Promise<Answer> {
  const words = WORDS[lang];
  if (file === undefined) return { exit: EXIT.usage, usage: words.importWhat };
  if (out !== undefined && isSameFile(out, file)) return { exit: EXIT.usage, usage: words.readItself(out) };
  const sheets = await readSheets(file, encoding);
  if (!sheets.ok) return { exit: EXIT.problems, problems: sheets.problems };
  const name = file.replace(/^.*[\\/]/, '');
  const { importTable } = await reader();
  const { text, problems } = importTable(sheets.value, name, {
    head: words.importHead(name),
    guard: words.importGuard,
  });
  if (text === '') return { exit: EXIT.problems, problems };
  const left = problems.length > 0 ? problems : faultsOf(text, out ?? words.importDraft, io);
  const exit = left.length > 0 ? EXIT.problems : EXIT.fine;
  const beside = left.length > 0 ? { beside: left } : {};
  const data = { draft: text, problems: left };
  if (out === undefined || out === '-') return { exit, text, data, ...beside };
  const written = putText(text, out, lang);
  if (!('text' in written)) return written;
  return { exit, text: words.imported(out, problems.length), data, ...beside };
}

/** What keeps a draft of which all was read from loading. */
function faultsOf(text: string, file: string, io: Io): readonly Problem[] {
  const include = includeFrom([...io.folders, ...foldersAbove(file)]);
  const read = safeParseSchedule(text, { file, include });
  return read.ok ? [] : read.problems;
}

async function readSheets(file: string, encoding: Encoding): Promise<Result<readonly DraftSheet[]>> {
  const bytes = readBytesOf(file);
  if (!bytes.ok) return bytes;
  const name = file.replace(/^.*[\\/]/, '');
  const ending = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (ending === 'csv') {
    const { readCsvTable } = await reader();
    const sheet = readCsvTable(bytes.value, name, encoding);
    return sheet.ok ? { ok: true, value: [sheet.value] } : sheet;
  }
  if (ending !== 'xlsx') return { ok: false, problems: [{ code: 'import/kind', params: { file: name } }] };
  const { readXlsx } = await import('../office/office.ts');
  return readXlsx(bytes.value, name);
}
