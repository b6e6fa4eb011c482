import type { Path } from '../../base/place.ts';
import { suggest } from '../../base/suggest.ts';
import type { Choice, Node, TableRow } from '../../model/plan.ts';
import type { Across, LookupTable, RowTable, Table } from '../../model/schedule.ts';
import { lowerName } from '../names.ts';
import { inCell, isWord, table } from '../nodes.ts';
import { addRow, report, rowText, type Scope, whereHolds } from '../scope.ts';
import { asNode } from '../typed.ts';
import { flagWord, lowerCell } from './cell.ts';
import { lowerTests } from './tests.ts';

/** How what a row gives is lowered; the path leads to it, and in the scope the row's tests are known to hold. */
export type Giving<T> = (gives: T, path: Path, scope: Scope) => Node | undefined;

/** A table of one fact, or of rows; `path` leads to the table. sem: table */
export function lowerTable<T>(
  scope: Scope,
  source: Table<T>,
  path: Path,
  giving: Giving<T>,
): Node | undefined {
  return 'lookup' in source ? lookup(scope, source, path, giving) : rows(scope, source, path, giving);
}

function lookup<T>(scope: Scope, source: LookupTable<T>, path: Path, giving: Giving<T>): Node | undefined {
  const lowered = lowerName(scope, source.lookup, [...path, source.lookup]);
  if (!lowered) return undefined;
  const typed = asNode(lowered);
  const found: TableRow[] = [];
  for (const { key, cell, gives } of source.entries) {
    const here = [...path, source.lookup, key];
    const admitted = lowerCell(scope, { name: source.lookup, typed }, cell, here);
    const when = admitted && inCell(typed.node, admitted);
    const node = giving(gives, here, when ? whereHolds(scope, when) : scope);
    if (when && node) found.push({ row: addRow(scope, here, key), when, gives: node });
  }
  return found.length === source.entries.length ? table('one', found) : undefined;
}

function rows<T>(scope: Scope, source: RowTable<T>, path: Path, giving: Giving<T>): Node | undefined {
  const found: TableRow[] = [];
  source.rows.forEach((row, index) => {
    const here = [...path, 'rows', index];
    const when = lowerTests(scope, row, here);
    const inRow = whereHolds(scope, when);
    const node = lowerAcross(inRow, source.across, row.gives, [...here, 'gives'], giving);
    if (node) found.push({ row: addRow(scope, here, rowText(scope, here)), when, gives: node });
  });
  return found.length === source.rows.length ? table(source.hit ?? 'one', found) : undefined;
}

/** One entry for each word of the choice named by `across`, or the plain thing where there is no `across`. */
export function lowerAcross<T>(
  scope: Scope,
  across: string | undefined,
  gives: T | Across<T>,
  path: Path,
  giving: Giving<T>,
): Node | undefined {
  if (!isAcross(gives)) {
    if (across === undefined) return giving(gives, path, scope);
    report(scope, 'compile/across-expected', { across }, path);
    return undefined;
  }
  if (across === undefined) throw new Error('entries by option stand under an across');
  return chooseAcross(scope, across, gives.across, path, giving);
}

const isAcross = <T>(gives: T | Across<T>): gives is Across<T> =>
  typeof gives === 'object' && gives !== null && 'across' in gives;

function chooseAcross<T>(
  scope: Scope,
  across: string,
  entries: Readonly<Record<string, T>>,
  path: Path,
  giving: Giving<T>,
): Node | undefined {
  const lowered = lowerName(scope, across, path);
  if (!lowered) return undefined;
  const by = asNode(lowered);
  if (by.type !== 'word') {
    report(scope, 'compile/across-not-choice', { name: across }, path);
    return undefined;
  }
  const cases: Choice[] = [];
  for (const [key, entry] of Object.entries(entries)) {
    const is = by.words.find((text) => text === key) ?? flagWord(by.words, key);
    const inColumn = is === undefined ? scope : whereHolds(scope, isWord(by.node, is));
    const node = giving(entry, [...path, key], inColumn);
    if (is === undefined) unknownChoice(scope, across, key, by.words, [...path, key]);
    else if (node) cases.push({ is, gives: node });
  }
  const missing = by.words.filter(
    (text) => !Object.hasOwn(entries, text) && !cases.some(({ is }) => is === text),
  );
  if (missing.length > 0) report(scope, 'compile/across-missing', { fact: across, missing }, path);
  return missing.length === 0 ? { node: 'choose', by: by.node, cases } : undefined;
}

function unknownChoice(scope: Scope, fact: string, key: string, words: readonly string[], path: Path): void {
  const suggestion = suggest(key, words);
  report(scope, 'compile/unknown-word', { fact, word: key, words, ...(suggestion && { suggestion }) }, path);
}
