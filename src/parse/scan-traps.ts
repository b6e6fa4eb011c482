import type { Finding } from './finding.ts';
import { MAX_FINDINGS } from './limits.ts';
import { scanLine } from './scan-block.ts';

/** Where the scanner stands between two lines. */
export interface ScanState {
  readonly text: string;
  readonly findings: Finding[];
  /** The next line may begin a value: the file's first line, or one after `key:` or `-`. */
  pending: boolean;
  /** The column (from 0) that the line of a pending value must be deeper than. */
  parent: number;
}

/**
 * Finds the values and brackets that YAML cannot read as meant, from the text alone: after the first of them yaml's
 * own errors are far from their cause. Only asked when yaml did find an error.
 */
export const scanTraps = (text: string): readonly Finding[] => {
  const state: ScanState = { text, findings: [], pending: true, parent: -1 };
  for (let at = 0; at < text.length && state.findings.length < MAX_FINDINGS; ) at = scanLine(state, at);
  return state.findings;
};
