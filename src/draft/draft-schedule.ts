import type { Problem } from '../base/problem.ts';
import type { DraftCell, DraftEntry, DraftMap, DraftSheet } from '../model/draft.ts';
import { draftCircumstances, draftCombine } from './circumstances.ts';
import { type Desk, entry, take, takeText } from './desk.ts';
import { draftExamples } from './examples.ts';
import { draftFacts } from './facts.ts';
import { findBlocks } from './find-blocks.ts';
import { draftFine } from './fines.ts';
import { draftGrades } from './grades.ts';
import { assumedOf, draftBasis, draftEffective, readHead, strayAssumption, takeLine } from './head.ts';
import { ROUNDING_WAYS, readRounding } from './read-values.ts';

export interface Draft {
  readonly draft: DraftMap;
  /** Each cell that was not read. */
  readonly problems: readonly Problem[];
}

/**
 * Makes a schedule draft of a filled-in template. What a cell says is taken only where it can mean one thing; every other
 * cell is told as a problem, and kept as a comment where it would have stood.
 * @param guard what the draft says of itself while cells are left: under a key that no schedule has, so that it does not load
 */
export function draftSchedule(sheets: readonly DraftSheet[], file: string, guard: string): Draft {
  const desk: Desk = { file, problems: [], left: [] };
  const blocks = findBlocks(desk, sheets);
  if (Object.keys(blocks).length === 0) return { draft: { map: [] }, problems: desk.problems };
  const head = readHead(desk, blocks.head);
  const { facts, node: factsNode } = draftFacts(desk, blocks.facts);
  const grades = draftGrades(desk, blocks.grades, facts);
  const { circumstances, node: circumstancesNode } = draftCircumstances(desk, blocks.circumstances);
  const text = (cell: DraftCell | undefined, name: string) => takeText(desk, cell, name);
  const line = (key: 'schedule' | 'title'): DraftEntry => {
    strayAssumption(desk, head.line(key));
    return entry(key, takeLine(desk, head, key, text));
  };
  strayAssumption(desk, head.line('currency'));
  const combine = draftCombine(desk, blocks.combine);
  const entries: readonly DraftEntry[] = [
    line('schedule'),
    line('title'),
    entry(
      'currency',
      takeLine(desk, head, 'currency', (cell, name) =>
        take(desk, cell, name, readCurrency, ['CNY', '人民币']),
      ),
    ),
    { key: 'effective', value: draftEffective(desk, head) },
    { key: 'basis', value: draftBasis(desk, head) },
    { key: 'facts', value: factsNode },
    ...(grades.node ? [{ key: 'grades', value: grades.node }] : []),
    { key: 'fines', value: draftFine(desk, head, grades.bands, facts) },
    ...(circumstancesNode ? [{ key: 'circumstances', value: circumstancesNode }] : []),
    ...(combine ? [{ key: 'combine', value: combine }] : []),
    roundingEntry(desk, head),
    ...optional('examples', draftExamples(desk, blocks.examples, facts, circumstances)),
    { comments: desk.left },
  ];
  const left: readonly DraftEntry[] = desk.problems.length > 0 ? [{ key: 'TODO', value: guard }] : [];
  return { draft: { map: [...left, ...entries] }, problems: desk.problems };
}

const optional = (key: string, value: DraftEntry['value']): readonly DraftEntry[] =>
  value === undefined ? [] : [{ key, value }];

const readCurrency = (plain: string): string | undefined =>
  plain === '人民币' || plain === '元' ? 'CNY' : /^[A-Z]{3}$/.test(plain) ? plain : undefined;

function roundingEntry(desk: Desk, head: ReturnType<typeof readHead>): DraftEntry {
  const { value, comments } = takeLine(desk, head, 'rounding', (cell, name) =>
    take(desk, cell, name, readRounding, ROUNDING_WAYS),
  );
  const assumed = assumedOf(desk, head.line('rounding'));
  if (value === undefined || typeof value === 'string' || !('map' in value)) return { comments };
  return { key: 'rounding', value: { ...value, map: [...value.map, ...assumed] }, comments };
}
