import type { Result } from '../../base/problem.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Plan } from '../../model/plan.ts';
import { fillIn } from './fill-in.ts';
import { ownValue } from './own-value.ts';
import { versionsOf } from './versions.ts';

/**
 * Works cases out in whole numbers. The first case that goes some way through a plan is worked out on the plain path
 * and the way is written down; the others that go it only follow it. sem: prepared
 * @returns undefined for a case that is not plainly in order, or is of an uncommon kind: it is left to the plain path
 */
export function fastPath(
  plans: readonly Plan[],
  plain: (input: unknown) => Result<Assessment>,
): (input: unknown) => Assessment | undefined {
  const versionFor = versionsOf(plans, plain);
  const assess = (input: unknown): Assessment | undefined => {
    if (!isPlain(input)) return undefined;
    let facts: unknown;
    let on: unknown;
    let decided: unknown;
    for (const key in input) {
      const part = ownValue(input, key);
      if (key === 'facts') facts = part;
      else if (key === 'on') on = part;
      else if (key === 'decided') decided = part;
      else if (part !== undefined) return undefined;
    }
    const version = versionFor(on, decided);
    if (version === undefined || !isPlain(facts)) return undefined;
    const cells = version.ways.read(facts);
    const leaf = cells && version.ways.leafOf(cells);
    return leaf && cells && fillIn(leaf, cells, version.choice, version.work);
  };
  return (input) => {
    try {
      return assess(input);
    } catch {
      return undefined; // a proxy whose traps throw
    }
  };
}

/** What is no plain object in an unusual way, the plain path tells. */
function isPlain(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}
