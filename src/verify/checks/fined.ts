import type { Condition, FinePlan } from '../../model/plan.ts';
import type { Finding } from '../../model/proof.ts';
import { both, not } from '../model/condition.ts';
import { rolesOf, type Site, takesCase } from '../model/reach.ts';
import { type Desk, isDecided } from '../search/desk.ts';

type Question = Finding['question'];

/**
 * The condition on which a case comes to a fine: no gate ends it, no warning takes its place, and nothing refuses it that, by
 * what has been answered before, may come about on the way.
 */
export function finedBy(desk: Desk, fine: FinePlan, answered: readonly Finding[]): Condition {
  const open = new Set<Question>();
  for (const { question, verdict } of answered) if (verdict !== 'proved') open.add(question);
  // whether the officer's figure is refused is nothing that the band hangs on
  const roles = rolesOf(fine).filter((role) => role !== fine.amount || !isDecided(desk, fine));
  const steps = new Set(roles.flatMap((role) => [role, ...(desk.model.reads.get(role) ?? [])]));
  const refused = desk.reach.sites.flatMap((site) =>
    steps.has(site.step.name) ? refusalsAt(site, open) : [],
  );
  return both([desk.reach.open(fine), ...refused.map(not)]);
}

/** When a case gets no answer there, as far as that is open. */
function refusalsAt({ node, when }: Site, open: ReadonlySet<Question>): readonly Condition[] {
  switch (node.node) {
    case 'table': {
      const whens = node.rows.map((row) => row.when);
      const none = open.has('gap') && !node.otherwise ? [whens.map(not)] : [];
      const two =
        open.has('overlap') && node.hit === 'one'
          ? whens.flatMap((one, index) => whens.slice(index + 1).map((other) => [one, other]))
          : [];
      return [...none, ...two].map((parts) => both([...parts, when]));
    }
    case 'outcome':
      return open.has('no-amount') && node.outcome.kind === 'refused' ? [when] : [];
    case 'quotient':
      return open.has('no-amount') ? [both([isZero(node.by), when])] : [];
    case 'choose':
      return open.has('no-amount')
        ? [both([...node.cases.map((one) => not(takesCase(node.by, one))), when])]
        : [];
    default:
      return [];
  }
}

const isZero = (left: Extract<Site['node'], { node: 'quotient' }>['by']): Condition => ({
  test: 'compare',
  op: '=',
  left,
  right: { node: 'number', value: '0' },
});
