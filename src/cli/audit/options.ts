import type { CommonOptions } from '../commands/command.ts';

/** The options of `cailiang audit`. */
export interface AuditOptions extends CommonOptions {
  readonly schedules?: string;
  readonly map?: string;
  readonly out?: string;
  readonly format: 'auto' | 'jsonl' | 'csv';
  readonly encoding: 'utf-8' | 'gb18030';
  readonly against?: string;
  readonly report?: string;
  readonly summary?: string;
  readonly merge?: boolean;
  readonly jobs?: string;
}
