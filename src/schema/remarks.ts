import { basis } from './basis.ts';
import { text } from './read/text.ts';

/** The keys that may stand beside any construct. */
export const remarks = {
  basis: basis.exactOptional().describe('依据 / Legal ground'),
  assumed: text
    .exactOptional()
    .describe('原文未载明、由本文件补充之处及理由 / What the source leaves open, and why so'),
  note: text.exactOptional().describe('备注 / Note'),
};
