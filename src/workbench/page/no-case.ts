import type { TypedCase } from '../engine/case-sheet.ts';

/** Nothing entered yet. */
export const NO_CASE: TypedCase = { facts: {}, figures: {}, dates: {} };
