import type { Path } from '../../base/place.ts';
import { compare, ONE, ZERO } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import { constantOf } from '../constant.ts';
import { report, type Scope } from '../scope.ts';
import { printPercent } from '../settled.ts';

/** A share of a whole must lie between 0 and 1 where it is a constant. */
export function checkShare(scope: Scope, node: Node, what: string, path: Path): void {
  const share = constantOf(scope.steps, node);
  if (share && (compare(share, ZERO) < 0 || compare(share, ONE) > 0)) {
    report(
      scope,
      'compile/number-outside',
      { what, found: printPercent(share), allowed: '[0%..100%]' },
      path,
    );
  }
}
