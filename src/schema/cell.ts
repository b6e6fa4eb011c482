import * as z from 'zod';
import type { Cell } from '../model/formula.ts';
import { parseCell } from './formula/parse-cell.ts';
import { byShape } from './read/by-shape.ts';
import { syntax } from './read/syntax.ts';

/** A test on one fact or value as one text: `(3..6]`, `>= 3`, a word. */
export const cellText: z.ZodType<Cell> = syntax('cell', parseCell);

const anyOf: z.ZodType<Cell> = z
  .array(cellText)
  .min(1)
  .transform((of) => ({ cell: 'any-of', of, at: 0 }));

/** A test on one fact or value; a list means any of its cells. */
export const cell: z.ZodType<Cell> = byShape<Cell>({ text: cellText, list: anyOf }, 'cell');
