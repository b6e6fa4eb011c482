import type { AskedOtherwise, PartBeside } from '../../model/difference.ts';
import type { FactSpec, Plan } from '../../model/plan.ts';
import { clashingFacts, type Merged, withItems } from './merge-plans.ts';

/** What a case is asked under one version alone, or in another form. */
export function askedOtherwise(old: Plan, later: Plan): readonly AskedOtherwise[] {
  const [before, after] = [asksOf(old), asksOf(later)];
  const clashing = clashingFacts(old, later);
  const ofNew = [...after].flatMap(([id, { label, spec }]): readonly AskedOtherwise[] => {
    const other = before.get(id);
    if (!other) return [{ id, label, change: 'added' }];
    if (clashing.has(id)) return [{ id, label, change: 'form' }];
    return spec?.decimals === other.spec?.decimals ? [] : [{ id, label, change: 'decimals' }];
  });
  const dropped = [...before].flatMap(([id, { label }]): readonly AskedOtherwise[] =>
    after.has(id) ? [] : [{ id, label, change: 'dropped' }],
  );
  return [...ofNew, ...dropped];
}

interface Ask {
  readonly label: string;
  readonly spec?: FactSpec;
}

/** Each fact, each fact of an item, and each circumstance that the officer states. */
function asksOf({ facts, circumstances }: Plan): ReadonlyMap<string, Ask> {
  const given = withItems(facts).map((spec) => [spec.id, { label: spec.label, spec }] as const);
  const stated = circumstances.flatMap(({ id, label, stated: asked }) =>
    asked ? [[id, { label }] as const] : [],
  );
  return new Map<string, Ask>([...given, ...stated]);
}

type PartOf = (plan: Plan) => unknown;

const PARTS: Readonly<Record<PartBeside, PartOf>> = {
  title: ({ title }) => title,
  effective: ({ effective }) => effective,
  basis: ({ basis, fines, total }) => [basis, fines.map((fine) => fine.basis), total?.basis],
  facts: ({ facts }) => facts,
  circumstances: ({ circumstances }) => circumstances.map(({ step: _, ...rest }) => rest),
  payers: ({ fines }) => fines.map(({ id, payer, duty, dutyStep }) => [id, payer, duty, dutyStep]),
  grades: ({ grades }) => grades,
  measures: ({ measures }) => measures,
  confiscation: ({ confiscations }) => confiscations,
  procedure: ({ procedure }) => procedure,
  limitation: ({ limitation }) => limitation,
  assumptions: ({ assumptions }) => assumptions,
};

/** The parts that read otherwise, or stand in other cases. */
export const partsBeside = ({ old, new: later }: Merged): readonly PartBeside[] =>
  (Object.keys(PARTS) as PartBeside[]).filter(
    (part) => JSON.stringify(PARTS[part](old.plan)) !== JSON.stringify(PARTS[part](later.plan)),
  );
