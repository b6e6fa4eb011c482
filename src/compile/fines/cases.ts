import type { Path } from '../../base/place.ts';
import type { Node, TableRow } from '../../model/plan.ts';
import type { FineTerms } from '../../model/schedule.ts';
import { number, table } from '../nodes.ts';
import { addRow, addStep, noteAssumption, rowText, type Scope } from '../scope.ts';
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
  const rows = terms.cases.map((row, index): TableRow => {
    const here = [...path, 'cases', index];
    noteAssumption(scope, row.assumed);
    return {
      row: addRow(scope, here, rowText(scope, here)),
      when: lowerTests(scope, row, here),
      gives: descend(scope, row, here, mergeTerms(row, here, merged), leaves),
    };
  });
  return table(terms.hit ?? 'one', rows);
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
