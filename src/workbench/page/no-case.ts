import type { TypedCase } from '../engine/case-sheet.ts';

/** Nothing entered yet. */
export const NO_CASE: TypedCase = { facts: {}, figures: {}, dates: {} };

/** The case without the facts that are walked along. */
export function without({ facts, figures, dates }: TypedCase, ids: readonly string[]): TypedCase {
  return {
    facts: Object.fromEntries(Object.entries(facts).filter(([id]) => !ids.includes(id))),
    figures,
    dates,
  };
}
