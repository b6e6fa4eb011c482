import type { AuditSummary, AuditView } from '../../audit.ts';
import type { SummaryWords } from '../audit/summary-words.ts';
import type { ReportWords } from './report-words.ts';

/** What a page is made of. */
export interface Parts {
  readonly summary: AuditSummary;
  readonly view: AuditView;
  readonly words: SummaryWords;
  readonly own: ReportWords;
}

export const escapeHtml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export const section = (title: string, note: string, body: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>${note === '' ? '' : `<p class="note">${escapeHtml(note)}</p>`}${body}</section>`;
