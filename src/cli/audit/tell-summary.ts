import { writeFileSync } from 'node:fs';
import { type AuditSummary, LEVEL, viewOf } from '../../audit.ts';
import type { Problem } from '../../index.ts';
import { type Answer, EXIT, type Io } from '../io.ts';
import { reportPage } from '../report/report-page.ts';
import { say } from '../say.ts';
import type { AuditOptions } from './options.ts';
import { summaryText } from './summary-text.ts';

/** How many organs, officers, groups are named. */
const MOST = 20;

interface Telling {
  /** Standard output holds the findings. */
  readonly onError: boolean;
  readonly isBad: boolean;
  readonly beside: readonly Problem[];
}

/** The summary on the screen and in files, once all records are read. */
export function tellSummary(
  summary: AuditSummary,
  options: AuditOptions,
  io: Io,
  { onError, isBad, beside }: Telling,
): Answer {
  const exit = isBad ? EXIT.problems : EXIT.fine;
  const view = viewOf(summary, MOST);
  const write = (out: string, text: string): void => (out === '-' ? io.out(text) : writeFileSync(out, text));
  if (options.summary !== undefined) write(options.summary, `${JSON.stringify(summary)}\n`);
  if (options.report !== undefined) {
    const script = io.reportScript?.() ?? '';
    write(options.report, reportPage(summary, view, options.lang, script));
  }
  const data = { all: summary.all, level: LEVEL, ...view, worst: summary.worst, problems: beside };
  const voice = { lang: options.lang, json: options.json === true };
  const isTaken = onError || options.summary === '-' || options.report === '-';
  const isTerminal = isTaken ? io.terminal !== undefined : io.isTerminalOut === true;
  const columns = isTerminal ? io.columns : Number.POSITIVE_INFINITY;
  const text = summaryText(summary, view, options.lang, columns);
  const where = isTaken ? { ...io, out: io.err } : io;
  say(where, voice, { exit, text, data, ...(beside.length > 0 && !options.json && { beside }) });
  return { exit, said: true };
}
