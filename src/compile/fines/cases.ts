import type { Path } from '../../base/place.ts';
import type { Condition, Hit, Node, TableRow } from '../../model/plan.ts';
import type { FineTerms } from '../../model/schedule.ts';
import { all, not, number, table } from '../nodes.ts';
import { addRow, addStep, noteAssumption, report, rowText, type Scope } from '../scope.ts';
import { lowerTests } from '../values/tests.ts';
import { mergeTerms, type Terms } from './terms.ts';

/** The cases of a fine: what holds in each, and the number (from 1) of the one that this case is. */
export interface Cases {
  readonly leaves: readonly Terms[];
  /** Absent where the fine has no cases. */
  readonly which?: Node;
}

/** The rows of `cases`, nested ones inside them, as one table that gives the number of the case. sem: cases */
export function lowerCases(scope: Scope, fine: FineTerms, id: string, path: Path): Cases {
  const leaves: Terms[] = [];
  refuseContradicting(scope, fine, path);
  const node = descend(scope, fine, path, mergeTerms(fine, path), leaves);
  if (!fine.cases) return { leaves };
  const step = { name: `${id}.case`, rule: 'case', node, minor: true } as const;
  return { leaves, which: addStep(scope, step, [...path, 'cases']) };
}

function descend(scope: Scope, terms: FineTerms, path: Path, merged: Terms, leaves: Terms[]): Node {
  if (!terms.cases) {
    leaves.push(merged);
    return number(String(leaves.length));
  }
  const hit = terms.hit ?? 'one';
  const tests = terms.cases.map((row, index) => lowerTests(scope, row, [...path, 'cases', index]));
  const rows = terms.cases.map((row, index): TableRow => {
    const here = [...path, 'cases', index];
    noteAssumption(scope, row.assumed);
    refuseContradicting(scope, row, here);
    return {
      row: addRow(scope, here, rowText(scope, here)),
      when: tests[index] ?? all([]),
      gives: descend(scope, row, here, mergeTerms(row, here, merged, holdingIn(tests, index, hit)), leaves),
    };
  });
  return table(hit, rows);
}

/** What holds in a case: its own tests, and not those of the rows that would go before it. */
function holdingIn(tests: readonly Condition[], index: number, hit: Hit): readonly Condition[] {
  const going = { one: [], first: tests.slice(0, index), heaviest: tests.slice(index + 1) };
  return [...tests.slice(index, index + 1), ...going[hit].map(not)];
}

const OF_A_FINE = ['range', 'of', 'total', 'band', 'bands', 'shares', 'place', 'limits', 'cases'] as const;

/** Refuses terms that say both that there is no fine here and what it is, or that give the bands twice. */
function refuseContradicting(scope: Scope, terms: FineTerms, path: Path): void {
  const key = terms.instead === undefined ? undefined : OF_A_FINE.find((one) => terms[one] !== undefined);
  if (key) report(scope, 'compile/instead-with', { key }, [...path, 'instead'], 0, [[...path, key]]);
  const [first, second] = (['band', 'bands', 'shares'] as const).filter((one) => terms[one] !== undefined);
  if (first && second)
    report(scope, 'compile/bands-twice', { keys: [first, second] }, [...path, second], 0, [[...path, first]]);
}

/** For each case its own node; the node itself where there is one case. */
export function chooseCase(cases: Cases, nodes: readonly Node[]): Node {
  const [first] = nodes;
  if (!first) throw new Error('a fine has at least one case');
  const { which } = cases;
  if (!which) return first;
  return {
    node: 'choose',
    by: which,
    cases: nodes.map((gives, index) => ({ is: String(index + 1), gives })),
  };
}
