import type { Result } from '../../base/problem.ts';
import type { Assessment, Brief } from '../../model/assessment.ts';
import type { Plan } from '../../model/plan.ts';
import { fillIn } from './fill-in.ts';
import { areKeysInherited } from './inherited.ts';
import type { Leaf } from './leaf.ts';
import type { Cells } from './tree.ts';
import { type Version, versionsOf } from './versions.ts';
import { assessmentOf } from './whole-assessment.ts';

/** What the fast path makes of a case; undefined for one that is left to the plain path. */
export interface FastPath {
  readonly assess: (input: unknown) => Assessment | undefined;
  readonly brief: (input: unknown) => Brief | undefined;
}

/** Gives what is wanted of a case at the end of its way. */
type Finish<T> = (leaf: Leaf, cells: Cells, version: Version) => T;

/**
 * Works cases out in whole numbers. The first case that goes some way through a plan is worked out on the plain path
 * and the way is written down; the others that go it only follow it. A case that is not plainly in order, or is of an
 * uncommon kind, is left to the plain path. sem: prepared
 */
export function fastPath(plans: readonly Plan[], plain: (input: unknown) => Result<Assessment>): FastPath {
  const versionFor = versionsOf(plans, plain);
  let isBusy = false;

  const along = <T>(input: unknown, finish: Finish<T>): T | undefined => {
    if (!isPlain(input) || areKeysInherited()) return undefined;
    let facts: unknown;
    let on: unknown;
    let decided: unknown;
    for (const key in input) {
      const part = input[key];
      if (key === 'facts') facts = part;
      else if (key === 'on') on = part;
      else if (key === 'decided') decided = part;
      else if (part !== undefined) return undefined;
    }
    const version = versionFor(on, decided);
    if (version === undefined || !isPlain(facts)) return undefined;
    const cells = version.ways.read(facts);
    const leaf = cells && version.ways.leafOf(cells);
    return leaf && cells && finish(leaf, cells, version);
  };

  /** One case at a time, as there is one set of cells: a getter among the facts may ask for another case. */
  const alone = <T>(input: unknown, finish: Finish<T>): T | undefined => {
    if (isBusy) return undefined;
    isBusy = true;
    try {
      return along(input, finish);
    } catch {
      return undefined; // a getter that throws, or a trap of a proxy
    } finally {
      isBusy = false;
    }
  };
  return {
    assess: (input) => alone(input, wholeAt),
    brief: (input) => alone(input, briefAt),
  };
}

const briefAt: Finish<Brief> = (leaf, cells, { choice }) => fillIn(leaf, cells, choice);

const wholeAt: Finish<Assessment> = (leaf, cells, { ways, choice, work }) => {
  const kept = cells.slice();
  return assessmentOf(fillIn(leaf, cells, choice), ways.list(cells, leaf.used), () => work(ways.show(kept)));
};

/** What is no plain object in an unusual way, the plain path tells. */
function isPlain(input: unknown): input is Readonly<Record<string, unknown>> {
  if (typeof input !== 'object' || input === null) return false;
  const prototype: unknown = Object.getPrototypeOf(input);
  return prototype === Object.prototype || prototype === null;
}
