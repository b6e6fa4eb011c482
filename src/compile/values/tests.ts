import type { Path } from '../../base/place.ts';
import type { Condition } from '../../model/plan.ts';
import type { Tests } from '../../model/schedule.ts';
import { lowerName } from '../names.ts';
import { all, inCell } from '../nodes.ts';
import type { Scope } from '../scope.ts';
import { asNode } from '../typed.ts';
import { lowerCell } from './cell.ts';

/** The cells of a row (all hold, left to right) and its `any` (one holds). sem: tests */
export function lowerTests(scope: Scope, tests: Tests, path: Path): Condition {
  const cells = Object.keys(tests.when).map((name) => lowerOne(scope, tests, name, [...path, name]));
  const parts = cells.filter((cell) => cell !== undefined);
  if (tests.any !== undefined) {
    const of = tests.any.map((part, index) => lowerTests(scope, part, [...path, 'any', index]));
    parts.push({ test: 'any-of-all', of });
  }
  return parts.length === 1 && parts[0] ? parts[0] : all(parts);
}

function lowerOne(scope: Scope, tests: Tests, name: string, path: Path): Condition | undefined {
  const lowered = lowerName(scope, name, path);
  const cell = tests.when[name];
  if (!lowered || !cell) return undefined;
  const typed = asNode(lowered);
  const admitted = lowerCell(scope, { name, typed }, cell, path);
  return admitted && inCell(typed.node, admitted);
}
