import stringWidth from 'string-width';
import {
  type AuditSummary,
  type AuditView,
  type Departures,
  departed,
  LEVEL,
  type Tally,
} from '../../audit.ts';
import { SUMMARY_WORDS, type SummaryWords } from './summary-words.ts';

/** The summary of an audit for a terminal of so many columns; nothing is cut where they are infinite. */
export function summaryText(
  summary: AuditSummary,
  view: AuditView,
  lang: 'zh' | 'en',
  columns: number,
): string {
  const words = SUMMARY_WORDS[lang];
  const { all } = summary;
  const parts = [
    words.title(grouped(String(all.records))),
    findingsPart(all, words),
    notesPart(all, words),
    moneyPart(all, words),
    draftPart(all, words),
    schedulesPart(view, words),
    departuresPart(view.organs, words.headings.organs, words),
    departuresPart(view.officers, words.headings.officers, words),
    alikePart(view, words),
    worstPart(summary, words),
    ...(view.organs.length + view.officers.length > 1 ? [words.statistics(percent(LEVEL))] : []),
    ...view.full.map((table) => words.full(words.tables[table])),
  ];
  return `${parts
    .filter((part) => part !== '')
    .map((part) => cut(part, columns))
    .join('\n\n')}\n`;
}

/** A long line of a table would wrap; the statistics may. */
const cut = (part: string, columns: number): string => (part.includes('\n') ? clip(part, columns) : part);

const clip = (part: string, columns: number): string =>
  part
    .split('\n')
    .map((line) => (stringWidth(line) <= columns ? line : shorten(line, columns)))
    .join('\n');

function shorten(line: string, columns: number): string {
  let kept = '';
  for (const character of line) {
    if (stringWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** How many of each kind a screen shows; the data and the report have more. */
const SHOWN = 8;

type Row = readonly string[];

/** Columns aligned; all but the first to the right. */
function table(heading: string, rows: readonly Row[], leftColumns: readonly number[] = [0]): string {
  const widths = (rows[0] ?? []).map((_, index) =>
    Math.max(...rows.map((row) => stringWidth(row[index] ?? ''))),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, index) => {
        const pad = ' '.repeat((widths[index] ?? 0) - stringWidth(cell));
        return leftColumns.includes(index) ? cell + pad : pad + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

function findingsPart({ codes, records }: Tally, words: SummaryWords): string {
  return table(
    words.headings.findings,
    codes.map((count, code) => [
      `${code} ${words.codes[code] ?? ''}`,
      grouped(String(count)),
      records === 0 ? '' : percent(count / records),
    ]),
  );
}

function notesPart({ notes }: Tally, words: SummaryWords): string {
  const rows = (Object.entries(notes) as [keyof SummaryWords['notes'], number][]).map(([note, count]) => [
    words.notes[note],
    grouped(String(count)),
  ]);
  return rows.length === 0 ? '' : table(words.headings.notes, rows);
}

function moneyPart({ money }: Tally, { headings, columns }: SummaryWords): string {
  const rows = Object.entries(money).map(([currency, { decided, tooMuch, tooLittle }]) => [
    currency,
    ...[decided, tooMuch, tooLittle].map(grouped),
  ]);
  if (rows.length === 0) return '';
  return table(headings.money, [['', columns.decided, columns.tooMuch, columns.tooLittle], ...rows]);
}

function draftPart({ draft }: Tally, words: SummaryWords): string {
  if (!draft) return '';
  const { changes, money, most, least } = draft;
  const rows = (Object.keys(words.changes) as (keyof typeof changes)[]).map((change) => [
    words.changes[change],
    grouped(String(changes[change])),
  ]);
  const lines = Object.entries(money).map(([currency, { more, less }]) =>
    words.draftMoney(currency, grouped(more), grouped(less)),
  );
  if (most && !most.amount.startsWith('-') && most.amount !== '0')
    lines.push(words.draftMost(grouped(most.amount), String(most.record)));
  if (least?.amount.startsWith('-'))
    lines.push(words.draftLeast(grouped(least.amount), String(least.record)));
  return [table(words.headings.draft, rows), ...lines.map((line) => `  ${line}`)].join('\n');
}

function schedulesPart({ schedules }: AuditView, { headings, columns }: SummaryWords): string {
  if (schedules.length === 0) return '';
  const rows = schedules
    .slice(0, SHOWN)
    .map(({ name, tally }) => [
      shown(name),
      grouped(String(tally.records)),
      grouped(String(departed(tally))),
      ...moneyCells(tally),
    ]);
  return table(headings.schedules, [
    ['', columns.records, columns.departed, columns.tooMuch, columns.tooLittle],
    ...rows,
  ]);
}

/** Of several currencies each says which. */
function moneyCells({ money }: Tally): readonly [string, string] {
  const sums = Object.entries(money);
  const cell = (side: 'tooMuch' | 'tooLittle'): string =>
    sums
      .map(([currency, sum]) => (sums.length > 1 ? `${currency} ${grouped(sum[side])}` : grouped(sum[side])))
      .join(' ');
  return [cell('tooMuch'), cell('tooLittle')];
}

function departuresPart(found: readonly Departures[], heading: string, words: SummaryWords): string {
  if (found.length === 0) return '';
  const { columns, standing, none } = words;
  const rows = found
    .slice(0, SHOWN)
    .map(({ name, organ, tally, share, others, standing: stands }) => [
      organ === null ? shown(name) : `${shown(name)} ${shown(organ)}`.trim() || none,
      grouped(String(tally.records)),
      percent(share.count / share.of),
      `${percent(share.low)}–${percent(share.high)}`,
      others === null ? '' : percent(others),
      ...moneyCells(tally),
      standing[stands],
    ]);
  const head = [
    '',
    columns.records,
    columns.departed,
    columns.interval,
    columns.others,
    columns.tooMuch,
    columns.tooLittle,
    '',
  ];
  return table(heading, [head, ...rows], [0, 7]);
}

function alikePart({ alike }: AuditView, { headings, columns }: SummaryWords): string {
  if (alike.length === 0) return '';
  const rows = alike
    .slice(0, SHOWN)
    .map(({ cases }) => [
      [cases.schedule, cases.grade].filter((text) => text !== null).join(' '),
      grouped(String(cases.records)),
      cases.computed ?? cases.band ?? '',
      `${cases.lowest.amount} #${cases.lowest.record}`,
      `${cases.highest.amount} #${cases.highest.record}`,
    ]);
  return table(headings.alike, [
    ['', columns.records, columns.computed, columns.lowest, columns.highest],
    ...rows,
  ]);
}

function worstPart({ worst }: AuditSummary, { headings, columns }: SummaryWords): string {
  if (worst.length === 0) return '';
  const rows = worst
    .slice(0, SHOWN)
    .map(({ record, case: id, organ, decided, computed, band, amount, currency }) => [
      `#${record} ${shown(id ?? '')} ${shown(organ ?? '')}`.trim(),
      decided,
      computed ?? band ?? '',
      grouped(amount),
      currency,
    ]);
  return table(headings.worst, [['', columns.decided, columns.computed, columns.amount, ''], ...rows]);
}

/** Names come from the records: nothing in them may steer the terminal. */
const shown = (name: string): string => name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '?');

/** A canonical number with its thousands apart. */
export const grouped = (number: string): string => {
  const [whole = '', fraction] = number.split('.');
  const apart = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return fraction === undefined ? apart : `${apart}.${fraction}`;
};

export const percent = (part: number): string => `${(100 * part).toFixed(1)}%`;
