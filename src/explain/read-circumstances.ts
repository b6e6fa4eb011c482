import type { TraceStep } from '../model/assessment.ts';
import type { Basis, CircumstanceKind } from '../model/plan.ts';

/** A circumstance of the case. */
export interface Applied {
  /** Its name in the schedule. */
  readonly name: string;
  readonly label: string;
  /** Its kind; several where the officer may still elect. */
  readonly kinds: readonly CircumstanceKind[];
  readonly basis?: readonly Basis[];
  /** Whether it was stated or met. */
  readonly stated: boolean;
  /** Whether it applies, its exclusions considered. */
  readonly applies: boolean;
}

const APPLIES = '.applies';

/** The circumstances that the trace tells of, by the step that says whether they apply. */
export function readCircumstances(steps: readonly TraceStep[]): ReadonlyMap<string, Applied> {
  const found = new Map<string, Applied>();
  for (const step of steps) {
    if (step.rule !== 'circumstance') continue;
    const name = step.step.slice(0, -APPLIES.length);
    const claimed = steps.filter((other) => other.step === `${name}.claimed`)[0];
    found.set(step.step, {
      name,
      label: step.label ?? name,
      kinds: kindsOf(step),
      ...(step.basis && { basis: step.basis }),
      stated: (claimed?.after ?? step.after) !== 'no',
      applies: step.after !== 'no',
    });
  }
  return found;
}

/** The kinds that it may have, or the one that the officer elected. */
function kindsOf({ kinds = [], after }: TraceStep): readonly CircumstanceKind[] {
  const elected = kinds.filter((kind) => kind === after);
  return elected.length > 0 ? elected : kinds;
}

/** The circumstances that apply among those that the steps read. */
export function appliedIn(
  steps: readonly TraceStep[],
  circumstances: ReadonlyMap<string, Applied>,
): readonly Applied[] {
  const names = new Set(steps.flatMap(({ inputs }) => Object.keys(inputs)));
  return Array.from(names).flatMap((name) => {
    const one = circumstances.get(name);
    return one?.applies ? [one] : [];
  });
}

/** The circumstance after which a step is named: `fine.first`, `grade.repeat`. */
export function ownCircumstance(
  { step }: TraceStep,
  circumstances: ReadonlyMap<string, Applied>,
): Applied | undefined {
  return circumstances.get(`${step.slice(step.lastIndexOf('.') + 1)}${APPLIES}`);
}
