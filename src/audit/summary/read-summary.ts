import { fail, problem, type Result, succeed } from '../../base/problem.ts';
import type { AuditSummary } from '../../model/audit-summary.ts';
import { mergeSummaries } from './summarise.ts';

/** Reads a summary that was written by an audit; anything else is refused. */
export function readSummary(text: string, file: string): Result<AuditSummary> {
  try {
    const value = JSON.parse(text) as AuditSummary;
    if (value.format === 1) return succeed(mergeSummaries([value])); // reads every part of it
  } catch {
    // told below
  }
  return fail([problem('audit/no-summary', { file })]);
}
