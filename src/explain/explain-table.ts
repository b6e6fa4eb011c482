import type { Plan } from '../model/plan.ts';
import { tableEn } from './en/table.ts';
import type { Locale } from './locale.ts';
import { publishTable } from './published-table.ts';
import { renderCsv, renderHtml, renderMarkdown } from './render-table.ts';
import type { TableWords } from './table-words.ts';
import { tableZh } from './zh/table.ts';

const WORDS: Readonly<Record<Locale, TableWords>> = { zh: tableZh, en: tableEn };

export type TableFormat = 'md' | 'html' | 'csv';

/** The published table of a schedule (裁量基准表): its grades or cases with their bands, and the notes below. */
export function explainTable(plan: Plan, locale: Locale, format: TableFormat = 'md'): string {
  const words = WORDS[locale];
  const table = publishTable(plan, words);
  switch (format) {
    case 'md':
      return renderMarkdown(table, words);
    case 'html':
      return renderHtml(table, locale);
    case 'csv':
      return renderCsv(table);
  }
}
