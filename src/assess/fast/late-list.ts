import type { Assessment, FineAssessment } from '../../model/assessment.ts';
import type { Cells } from './tree.ts';

/** An assessment of which not all is worked out: the rest comes from the plain path, once, when it is first read. */
export interface Late {
  readonly cells: Cells;
  readonly work: (cells: Cells) => Assessment;
  whole: Assessment | undefined;
}

/** Stands for the facts where the steps of a fine have its index. */
export const FACTS = -1;

type Trap = Exclude<keyof typeof Reflect, 'apply' | 'construct'>;

/** What is done to the list is done to the real entries, which are put there and frozen first. */
function trapFor(name: Trap) {
  const act = Reflect[name] as (list: object, ...rest: unknown[]) => never;
  return (list: unknown[], ...rest: unknown[]): never => {
    if (!Object.isFrozen(list)) {
      const [late, index] = list as [Late, number];
      late.whole ??= late.work(late.cells);
      const { facts, fines } = late.whole;
      list.length = 0;
      list.push(...(index === FACTS ? facts : (fines[index] as FineAssessment).steps));
      Object.freeze(list);
    }
    return act(list, ...rest);
  };
}

const HANDLER: ProxyHandler<never[]> = {
  get: trapFor('get'),
  has: trapFor('has'),
  set: trapFor('set'),
  ownKeys: trapFor('ownKeys'),
  getOwnPropertyDescriptor: trapFor('getOwnPropertyDescriptor'),
  defineProperty: trapFor('defineProperty'),
  deleteProperty: trapFor('deleteProperty'),
  isExtensible: trapFor('isExtensible'),
  preventExtensions: trapFor('preventExtensions'),
};

/**
 * A frozen list whose entries are made when it is first looked at. An own getter would do the same, and costs as much
 * as all the rest of an assessment together.
 */
export const lateList = (late: Late, index: number): never[] =>
  new Proxy([late, index] as unknown[] as never[], HANDLER);
