import { cleanText } from './clean-text.ts';
import type { PublishedTable } from './published-table.ts';
import type { TableWords } from './table-words.ts';

/** GitHub's Markdown: the table, and below it a second one. */
export function renderMarkdown(table: PublishedTable, { heads }: TableWords): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const grid = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
    [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  const rows = table.rows.map((row, index) =>
    [
      [String(index + 1)],
      index === 0 ? [table.violation] : [],
      index === 0 ? table.ground : [],
      [row.grade],
      [row.conditions],
      row.bands,
    ].map((cell) => cell.map(escapeMarkdown).join('<br>')),
  );
  const below = table.below.map((row) => row.map(escapeMarkdown));
  return `${[
    `## ${escapeMarkdown(table.title)}`,
    grid(table.columns, rows),
    grid([heads.item, heads.content], below),
  ].join('\n\n')}\n`;
}

const escapeMarkdown = (text: string): string =>
  cleanText(text)
    .replace(/[\\`*_|[\]~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const STYLE = [
  'body{font:15px/1.6 "Songti SC","SimSun","Noto Serif CJK SC",serif;max-width:64em;margin:2em auto;padding:0 1em;color:#111;background:#fff}',
  'h1{font-size:1.3em;text-align:center}',
  'table{border-collapse:collapse;width:100%}',
  'th,td{border:1px solid #555;padding:.35em .6em;text-align:left;vertical-align:middle}',
  'thead th{background:#f0f0f0;text-align:center}',
  'tbody th{font-weight:600;white-space:nowrap}',
  '.no,.grade{text-align:center}',
  '.no,.grade,.band,thead th{white-space:nowrap}',
  '.ground{width:30%;font-size:.87em}',
  '@media print{body{margin:0;max-width:none}}',
].join('');

/** A page of its own: no script, nothing from elsewhere. */
export function renderHtml(table: PublishedTable, lang: string): string {
  const title = escapeHtml(table.title);
  const count = table.rows.length;
  const cell = (lines: readonly string[], kind: string): string =>
    `<td${kind === '' ? '' : ` class="${kind}"`}>${lines.map(escapeHtml).join('<br>')}</td>`;
  const spanned = (lines: readonly string[], kind: string): string =>
    `<td rowspan="${count}" class="${kind}">${lines.map(escapeHtml).join('<br>')}</td>`;
  const rows = table.rows.map(
    (row, index) =>
      `<tr>${cell([String(index + 1)], 'no')}${index === 0 ? spanned([table.violation], 'violation') + spanned(table.ground, 'ground') : ''}` +
      `${cell([row.grade], isShort([row.grade]) ? 'grade' : '')}${cell([row.conditions], '')}${cell(row.bands, isShort(row.bands) ? 'band' : '')}</tr>`,
  );
  const below = grouped(table.below).map(
    ([head, texts]) =>
      `<tr><th scope="row" colspan="2">${escapeHtml(head)}</th><td colspan="4">${texts.map(escapeHtml).join('<br>')}</td></tr>`,
  );
  return [
    '<!DOCTYPE html>',
    `<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    '<table>',
    `<thead><tr>${table.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows,
    ...below,
    '</tbody>',
    '</table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const isShort = (lines: readonly string[]): boolean => lines.every((line) => line.length < 24);

/** Neighbouring rows of one head as one. */
function grouped(rows: PublishedTable['below']): readonly (readonly [string, readonly string[]])[] {
  const heads = Array.from(new Set(rows.map(([head]) => head)));
  return heads.map((head) => [head, rows.filter(([other]) => other === head).map(([, text]) => text)]);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** RFC 4180 with a mark of UTF-8 in front, so that spreadsheets read the Chinese. */
export function renderCsv(table: PublishedTable): string {
  const rows = [
    table.columns,
    ...table.rows.map((row, index) => [
      String(index + 1),
      table.violation,
      table.ground.join('\n'),
      row.grade,
      row.conditions,
      row.bands.join('\n'),
    ]),
    ...table.below.map((row) => [...row, ...table.columns.slice(2).map(() => '')]),
  ];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet takes = + - @ and tabs at the start for a formula: an apostrophe keeps it a text. */
function csvCell(text: string): string {
  const lines = text.split('\n').map(cleanText).join('\n');
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(lines) ? `'${lines}` : lines;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
