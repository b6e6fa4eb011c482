import type { Plan } from '../model/plan.ts';
import { cleanText } from './clean-text.ts';
import { tableEn } from './en/table.ts';
import type { Locale } from './locale.ts';
import { type PublishedTable, publishTable } from './published-table.ts';
import { renderCsv, renderHtml, renderMarkdown } from './render-table.ts';
import type { TableWords } from './table-words.ts';
import { tableZh } from './zh/table.ts';

const WORDS: Readonly<Record<Locale, TableWords>> = { zh: tableZh, en: tableEn };

export type TableFormat = 'md' | 'html' | 'csv';

/** The published table of a schedule (裁量基准表): its grades or cases with their bands, and the notes below. */
export function explainTable(plan: Plan, locale: Locale, format: TableFormat = 'md'): string {
  const words = WORDS[locale];
  const table = tableOf(plan, locale);
  switch (format) {
    case 'md':
      return renderMarkdown(table, words);
    case 'html':
      return renderHtml(table, locale);
    case 'csv':
      return renderCsv(table);
  }
}

/** The published table of a schedule as data, for those who lay it out themselves; safe to show, as `cleanText` makes it. */
export function tableOf(plan: Plan, locale: Locale): PublishedTable {
  const table = publishTable(plan, WORDS[locale]);
  return {
    title: cleanText(table.title),
    period: cleanText(table.period),
    columns: table.columns,
    violation: cleanText(table.violation),
    ground: table.ground.map(cleanText),
    rows: table.rows.map(({ grade, conditions, bands }) => ({
      grade: cleanText(grade),
      conditions: cleanText(conditions),
      bands: bands.map(cleanText),
    })),
    below: table.below.map(([head, text]) => [cleanText(head), cleanText(text)]),
  };
}
