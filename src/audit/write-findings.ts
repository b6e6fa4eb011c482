import type { Problem } from '../base/problem.ts';
import type { EndsResult } from '../model/assessment.ts';
import type { AuditFinding } from '../model/audit.ts';

/** How findings are written. */
export type FindingForm = 'jsonl' | 'csv';

/** Says in words why a record could not be recomputed. */
export type Why = (problem: Problem) => string;

/** The first line of a file of findings; none in JSON Lines. */
export const findingsHeader = (form: FindingForm, withDraft: boolean): string =>
  form === 'jsonl' ? '' : `${[...COLUMNS, ...(withDraft ? DRAFT_COLUMNS : [])].join(',')}\r\n`;

/** A finding as one line, with its line end. */
export function printFinding(finding: AuditFinding, form: FindingForm, why: Why, withDraft: boolean): string {
  if (form === 'csv') return csvLine(finding, why, withDraft);
  if (finding.problems.length === 0) return `${JSON.stringify(finding)}\n`;
  return `${JSON.stringify({ ...finding, why: finding.problems.map(why) })}\n`;
}

const COLUMNS = [
  'record',
  'code',
  'finding',
  'case',
  'schedule',
  'version',
  'organ',
  'officer',
  'date',
  'fine',
  'outcome',
  'grade',
  'currency',
  'decided',
  'computed',
  'difference',
  'range_min',
  'range_max',
  'limits_min',
  'limits_max',
  'band_min',
  'band_max',
  'notes',
  'reason',
  'problems',
  'why',
] as const;

const DRAFT_COLUMNS = ['draft_change', 'draft_by', 'draft_computed', 'draft_band_min', 'draft_band_max'];

function csvLine(finding: AuditFinding, why: Why, withDraft: boolean): string {
  const { record, code, notes, problems, draft } = finding;
  const texts = [
    `${record},${code},${finding.finding}`,
    textField(finding.case),
    textField(finding.schedule),
    textField(finding.version),
    textField(finding.organ),
    textField(finding.officer),
    textField(finding.date),
    textField(finding.fine),
    finding.outcome ?? '',
    textField(finding.grade),
    finding.currency ?? '',
    finding.decided ?? '',
    finding.computed ?? '',
    finding.difference ?? '',
    ends(finding.range),
    ends(finding.limits),
    ends(finding.inForce),
    notes.join(';'),
    textField(finding.reason),
    problems.length === 0 ? '' : problems.map((one) => one.code).join(';'),
    problems.length === 0 ? '' : textField(problems.map(why).join(' ')),
  ];
  if (withDraft) {
    texts.push(draft?.change ?? '', draft?.by ?? '', draft?.computed ?? '', ends(draft?.inForce ?? null));
  }
  return `${texts.join(',')}\r\n`;
}

const ends = (range: EndsResult | null): string =>
  range === null ? ',' : `${range.min ?? ''},${range.max ?? ''}`;

const QUOTED = /[",\r\n]/;

/** What a spreadsheet would take for a formula, also behind spaces and full-width. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** Digits, letters and Chinese characters: most texts begin so, and none of these is a formula. */
const isHarmless = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff);

/**
 * A text of the input as a field: one that a spreadsheet would run as a formula gets an apostrophe before it, so that
 * opening the findings runs nothing. Numbers of our own are never written here.
 */
export function textField(text: string | null): string {
  if (text === null || text === '') return '';
  const safe = !isHarmless(text.charCodeAt(0)) && FORMULA.test(text) ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
