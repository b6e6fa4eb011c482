import { AUDIT_EN } from './audit/option-words.ts';
import { choice } from './choice.ts';
import type { CliWords } from './cli-words.ts';

/** The command line in English. */
export const WORDS_EN: CliWords = {
  about: 'Lawful fines from published schedules, exact and explained step by step',
  version: 'print the version',
  help: 'print this help',
  lang: 'language of the output',
  json: 'print JSON data',
  internal: 'Internal error: this is a defect of the program; please report what follows to the maintainers.',
  fine: 'work out the fine of one case, e.g. cailiang fine cn/zhejiang/hangzhou/display-beyond-shopfront area=3.5',
  schedule: 'the schedule: a file, or an id below the schedules folder',
  facts: 'facts of the case, as name=value',
  on: 'day of the act (YYYY-MM-DD)',
  until: 'last day of an act that went on (YYYY-MM-DD)',
  decided: 'day of the decision (YYYY-MM-DD)',
  discovered: 'day on which the act was discovered (YYYY-MM-DD)',
  caseFile: 'read the case from a JSON or YAML file',
  figure: "the officer's figure, as AMOUNT or name=AMOUNT",
  reason: 'the reason for the figure',
  show: 'list the schedules; or what one of them asks for: facts, units, domains, circumstances',
  check: 'check schedules: format, meaning, examples, and proofs about all cases',
  paths: 'files, folders or ids; the schedules folder if left out',
  all: 'list every answer, what is proved too',
  checking: 'Checking',
  jobs: 'threads; as many as there are cores if left out, 0 for none beside the main one',
  badJobs: (found) => `Usage: --jobs is a whole number from 0 to 256, not "${found}"`,
  schema: 'print the JSON Schema of schedule files, for editors',
  table: 'print the table to publish',
  compile: 'compile schedules into one file, for handhelds to use offline',
  compilePaths: 'files, folders or ids; the schedules folder if left out',
  out: 'write this file; - is standard output',
  standardOutput: 'standard output',
  compiled: (count, file, digest) =>
    `${count} ${count === 1 ? 'schedule' : 'schedules'} written to ${file}\ndigest ${digest}`,
  workbench: 'write the page for legal staff: read, compute, draft, compare',
  workbenchWritten: (count, file, bytes) =>
    `${count} ${count === 1 ? 'schedule' : 'schedules'} written to ${file} (${(bytes / 1_000_000).toFixed(2)} MB): open it in a browser, no network is needed.`,
  diff: 'compare two versions: which cases get heavier or lighter, and by how much at most',
  diffSchedule: 'a file, an id, or ID@VERSION (any day on which it is in force)',
  tableOn: 'the version in force on this day (YYYY-MM-DD)',
  tableFormat: 'format; if left out, by the name of --out, else md',
  tableOut: 'write this file; needed for docx and xlsx, - is standard output',
  tableNeedsOut: (format) =>
    `Usage: ${format} is no text; name a file with --out, for example --out table.${format}`,
  tableOtherEnding: (out, format) =>
    `Usage: --format ${format} is not what the name "${out}" ends in; change one of them`,
  tableEnding: (out, formats) =>
    `Usage: the ending of "${out}" names none of the formats; say with --format which it is: ${formats.join(', ')}`,
  written: (file) => `${file} written`,
  import:
    'make a schedule draft of a filled-in table template (.xlsx, .csv); each cell that cannot be read is marked, none guessed',
  importTable: 'the filled-in template, .xlsx or .csv',
  importTemplate: 'print the empty template with an example; a workbook where --out ends in .xlsx, else CSV',
  importEncoding: 'encoding of the CSV',
  importTemplateAlone: (found) =>
    `Usage: --template prints the empty template; ${found} cannot stand beside it`,
  importWhat:
    'Usage: name the table to bring in, or print the template with --template — see cailiang import --help --lang en',
  readItself: (file) => `Usage: --out ${file} is the file that is read, which would be overwritten`,
  importDraft: 'draft.yaml',
  importHead: (file) => [
    `Draft brought in from ${file}: compare it with the table, then run cailiang check.`,
  ],
  importGuard: 'cells below were not read and are marked TODO; delete this line once each is written anew',
  imported: (file, unread) =>
    unread === 0
      ? `${file} written`
      : `${file} written; ${unread} ${unread === 1 ? 'place was' : 'places were'} not read and ${unread === 1 ? 'is' : 'are'} marked TODO in it`,
  audit: AUDIT_EN,
  names: {
    schedule: '[schedule]',
    oneSchedule: '<schedule>',
    oldSchedule: '<old>',
    newSchedule: '<new>',
    facts: '[name=value...]',
    paths: '[path...]',
    records: '<records...>',
    table: '[table]',
  },
  values: {
    date: '<date>',
    file: '<file>',
    figure: '<figure>',
    text: '<text>',
    folder: '<folder>',
    number: '<number>',
  },
  titles: { headings: {}, options: '[options]', command: '<command>' },
  actsAlone: (found) =>
    `Usage: the case file has several acts, each with its schedule, facts, dates and figures in the file; ${found} cannot stand beside it`,
  reasonAlone: 'Usage: --reason is the reason for a --figure; give that too',
  withChoices: (description, choices, preset) =>
    `${description} (one of ${choices.join(', ')}${preset === undefined ? '' : `; ${preset} if left out`})`,
  choice,
};
