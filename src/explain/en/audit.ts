import type { AuditProblems } from '../../base/codes/audit.ts';
import type { WordsFor } from '../problem-words.ts';
import { listEn } from './words.ts';

const FIELDS = { schedule: 'its schedule', amount: 'the amount decided' } as const;

/** What a column is said to be, and by whom. */
const columnEn = (column: string, header: string | undefined, isFixed: boolean | undefined): string =>
  isFixed
    ? `"${column}", under "always" in the mapping file,`
    : header === undefined
      ? `The column "${column}"`
      : `The mapping file says that the column "${header}" is "${column}", which`;

/** Decided cases in bulk. */
export const auditEn: WordsFor<AuditProblems> = {
  'audit/json': ({ found }) => ({
    what: `This line is no JSON object: "${found}".`,
    advice: 'Write one case a line: {"schedule": "cn/…", "facts": {"area": "3.5"}, "amount": "583"}',
  }),
  'audit/key-twice': () => ({
    what: 'The same key stands twice in this line; which of them counts cannot be known.',
    advice: 'Take one of them out.',
  }),
  'audit/unknown-key': ({ key, allowed }) => ({
    what: `A record has no "${key}".`,
    advice: `It may have: ${listEn(allowed)}; the facts of the case stand under facts.`,
  }),
  'audit/not-text': ({ field }) => ({
    what: `"${field}" of the record is no text.`,
    advice: 'Write it as text, for example "case": "2024-15"; leave out what there is not.',
  }),
  'audit/missing': ({ field }) => ({
    what: `The record lacks ${FIELDS[field]}.`,
    advice: field === 'schedule' ? 'Fill in the id of the schedule.' : 'Fill in the amount; 0 for no fine.',
  }),
  'audit/unknown-schedule': ({ id }) => ({
    what: `No schedule has the id "${id}".`,
    advice:
      "Check the id; a system's own code for the violation may be named under schedules in the mapping file.",
  }),
  'audit/columns': ({ found, expected }) => ({
    what: `This record has ${found} fields, the header has ${expected}.`,
    advice: 'A field with a comma, a line break or a quotation mark stands in double quotes as a whole.',
  }),
  'audit/quote': ({ column }) => ({
    what: `The double quotes of field ${column} are wrong: one stands inside it, or text follows the closing one.`,
    advice: 'Put the whole field in double quotes and double every double quote inside it.',
  }),
  'audit/unclosed-quote': () => ({
    what: 'A field begins with a double quote and has no closing one; the next line is read as a new record.',
    advice: 'Add the closing double quote.',
  }),
  'audit/too-long': ({ limit }) => ({
    what: `This record has more than ${limit} bytes; no case looks like that.`,
    advice: 'Check its line breaks and double quotes.',
  }),
  'audit/encoding': ({ encoding }) => ({
    what: `This record has bytes that are not ${encoding}.`,
    advice: 'Check the encoding of the file; name it with --encoding gb18030 or --encoding utf-8.',
  }),
  'audit/nul': () => ({
    what: 'This record has a NUL byte; the file may be damaged.',
    advice: 'Export the file again.',
  }),
  'audit/broken-off': () => ({
    what: 'The input ends inside this record: it is incomplete and was not reviewed.',
    advice: 'Export or send the file again.',
  }),
  'audit/no-header': ({ file }) => ({
    what: `"${file}" is empty: it has no header.`,
    advice: 'The first line of a CSV file names its columns: schedule,on,area,amount',
  }),
  'audit/header-encoding': ({ file, encoding }) => ({
    what: `The header of "${file}" is not ${encoding}.`,
    advice: 'Name the encoding with --encoding gb18030 or --encoding utf-8; save UTF-16 as UTF-8 first.',
  }),
  'audit/header-form': ({ file }) => ({
    what: `The first line of "${file}" is not one whole CSV header.`,
    advice:
      'Check its double quotes and commas. Records may also be JSON, one on each line; a file that is one JSON list must be split into lines.',
  }),
  'audit/column-twice': ({ column, first, second }) => ({
    what: `The header has "${column}" twice (columns ${first} and ${second}).`,
    advice: 'Rename one of them or take it out; what is not needed may be marked ignore in the mapping file.',
  }),
  'audit/no-column': ({ field, columns }) => ({
    what: `No column is ${FIELDS[field]} (${field}). The header has: ${listEn(columns)}.`,
    advice: `Call the column ${field}, or say so in the mapping file: columns: { "its name": ${field} }.`,
  }),
  'audit/unknown-column': ({ column, header, isFixed }) => ({
    what: `${columnEn(column, header, isFixed)} is no field of a record, and no fact or circumstance of any schedule.`,
    advice: isFixed
      ? 'Write the name of a field, fact or circumstance, or leave it out of "always".'
      : header !== undefined
        ? `Write the name of a field, fact or circumstance; a column that is not needed is columns: { "${header}": ignore }.`
        : /[;；\t，]/.test(column)
          ? 'This line does not seem to be separated by commas: save the file again as CSV with commas.'
          : `Say in the mapping file what it is, or ignore it: columns: { "${column}": ignore }.`,
  }),
  'audit/mapped-column': ({ column }) => ({
    what: `The header has no column "${column}", which the mapping file names.`,
    advice: 'Check its name, spaces and full-width characters included.',
  }),
  'audit/mapped-twice': ({ target }) => ({
    what: `"${target}" has more than one source.`,
    advice: 'One thing comes from one column, or from a fixed value under always.',
  }),
  'audit/draft-of-none': ({ id, file }) => ({
    what: `The id of the draft "${file}" is "${id}", which no schedule in force has: there is no telling which one it revises.`,
    advice:
      'Write the id of the schedule that it revises behind "schedule:" in the draft; to compare one alone, --schedules may name the file of that one, and the ids need not be the same. A schedule that is new has nothing to be held against: leave it out of --against.',
  }),
  'audit/draft-unused': ({ ids }) => ({
    what: `No case was worked out under the draft: none of the records that could be recomputed is of a schedule that it revises (${listEn(ids, false)}).`,
    advice: 'Please check the id of the draft, and the schedules that the records name.',
  }),
  'audit/no-summary': ({ file }) => ({
    what: `"${file}" is no summary written by cailiang audit --summary.`,
    advice: 'Check the file.',
  }),
  'audit/broken-gzip': ({ file, records }) => ({
    what: `The compressed file "${file}" is damaged or incomplete; it could be read up to record ${records}.`,
    advice: 'What was read is reviewed; send the file again and audit it anew.',
  }),
};
