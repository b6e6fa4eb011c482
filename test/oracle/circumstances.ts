import type { DescribedCircumstance, Description } from './description.ts';
import { type Facts, hold } from './facts.ts';
import { type Faults, Refused } from './refused.ts';

/** By id, whether a circumstance is taken to apply; the facts say so of all others. */
export type Supposed = ReadonlyMap<string, boolean>;

/** The circumstances that apply: stated or following from the facts, and excluded by nothing. */
export function applying(
  schedule: Description,
  facts: Facts,
  { faults, supposed }: { readonly faults: Faults; readonly supposed: Supposed },
): readonly DescribedCircumstance[] {
  const found = new Set<string>();
  for (const circumstance of schedule.circumstances) {
    const { id } = circumstance;
    const does = supposed.get(id) ?? faults.attempt(() => applies(circumstance, facts, found));
    if (does) found.add(id);
  }
  return schedule.circumstances.filter(({ id }) => found.has(id));
}

/** A circumstance is excluded only by ones that stand before it: the generators make no others. */
function applies(circumstance: DescribedCircumstance, facts: Facts, earlier: ReadonlySet<string>): boolean {
  const { id, when, needs, unless = [] } = circumstance;
  const claimed = when === undefined ? facts.stated(id) : hold(when, facts);
  if (!claimed) return false;
  if (needs !== undefined && !hold(needs, facts)) throw new Refused(['assess/circumstance-needs']);
  return !unless.some((one) => (typeof one === 'string' ? earlier.has(one) : hold(one, facts)));
}

/** Those that act, where several meet: `combine` says so; a kind that loses does not act. */
export function acting(
  schedule: Description,
  applied: readonly DescribedCircumstance[],
  faults: Faults,
): readonly DescribedCircumstance[] {
  const losing = new Set<string>();
  for (const [key, says] of Object.entries(schedule.combine)) {
    const [first = '', second = ''] = key.startsWith('several ') ? [] : key.split(' with ');
    const meet =
      first === ''
        ? applied.filter(({ kind }) => key === `several ${kind}`).length > 1
        : [first, second].every((kind) => applied.some((one) => one.kind === kind));
    if (!meet) continue;
    if (says === 'refuse') faults.attempt(refuseTogether);
    if (says === first) losing.add(second);
    if (says === second) losing.add(first);
  }
  return applied.filter(({ kind }) => !losing.has(kind));
}

function refuseTogether(): never {
  throw new Refused(['assess/circumstances-together']);
}
