import type { Plan, Problem } from '../../index.ts';

/** Problems of lists that are missing or no lists, with what the schedule asks of each item: the advice shows the shape. */
export function nameItems(problems: readonly Problem[], plans: readonly Plan[]): readonly Problem[] {
  const itemsOf = (called: string): readonly string[] | undefined =>
    plans
      .flatMap(({ facts }) => facts)
      .find(({ id, label, kind }) => kind === 'list' && (id === called || label === called))
      ?.items?.map(({ name }) => name);
  return problems.map((one): Problem => {
    if (one.code === 'facts/list') {
      const items = itemsOf(one.params.fact);
      return items ? { ...one, params: { ...one.params, items } } : one;
    }
    if (one.code !== 'facts/missing') return one;
    const items = itemsOf(one.params.id);
    return items ? { ...one, params: { ...one.params, items } } : one;
  });
}
