import { type AuditSetup, type AuditSummary, type Block, blockAuditor } from '../../audit.ts';
import { explainProblem, type Locale } from '../../index.ts';

/** What a worker is started with: plain data. */
export interface TaskSetup {
  readonly setup: AuditSetup;
  readonly locale: Locale;
}

/** The findings of a block as bytes of UTF-8, ready to be written. */
export interface AuditedBytes {
  readonly bytes: Uint8Array;
  readonly unlawful: number;
}

export interface BlockTask {
  readonly audit: (block: Block) => AuditedBytes;
  readonly summary: () => AuditSummary;
}

/** The work on blocks, the same in a worker and without one. */
export function blockTask({ setup, locale }: TaskSetup): BlockTask {
  const { audit, summary } = blockAuditor(setup, (problem) => explainProblem(problem, locale).what);
  const encoder = new TextEncoder();
  return {
    audit: (block) => {
      const { text, unlawful } = audit(block);
      return { bytes: encoder.encode(text), unlawful };
    },
    summary,
  };
}
