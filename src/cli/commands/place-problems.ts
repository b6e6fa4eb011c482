import type { CaseText } from '../../case-text.ts';
import type { Acts, Case, FactSpec, Plan, Problem } from '../../index.ts';

/** What a case is asked for goes by several names; problems call it by its label. */
type Named = Pick<FactSpec, 'id' | 'name' | 'label'> & { readonly items?: readonly FactSpec[] | undefined };

type Path = readonly (string | number)[];

/**
 * The problems of a case that was read from a file, with the places there of what they speak of.
 * @param given the case as it was assessed: its acts by the ids of their schedules
 */
export function placeProblems(
  problems: readonly Problem[],
  { given, places }: CaseText,
  plans: readonly Plan[],
): readonly Problem[] {
  return problems.map((one) => {
    const act = 'acts' in given ? actOf(one, given) : { own: given, path: [] };
    if (one.place !== undefined || !act) return one;
    const way = wayOf(one, act.own, plans);
    if (!way) return one;
    const path = [...act.path, ...way.path];
    const place = (way.isKey ? places.ofKey(path) : undefined) ?? places.of(path);
    return { ...one, place };
  });
}

/** The act that a problem names; undefined where two go by that name. */
function actOf({ path: [, called] = [] }: Problem, { acts }: Acts) {
  const meant = acts.filter(({ name, schedule }) => (name ?? schedule) === called);
  const [own] = meant;
  return own && meant.length === 1 ? { own, path: ['acts', acts.indexOf(own)] } : undefined;
}

interface Way {
  readonly path: Path;
  /** Whether the name is at fault, not what stands behind it. */
  readonly isKey?: boolean;
}

/** Where a problem's own part of the case is; undefined where it was given on the command line. */
function wayOf(problem: Problem, given: Case, plans: readonly Plan[]): Way | undefined {
  switch (problem.code) {
    case 'facts/missing':
    case 'facts/figure-missing':
      return { path: ['facts'], isKey: true };
    case 'facts/unknown':
      return factWay(problem.params.fact, given, plans, { isKey: true });
    case 'facts/twice': {
      const { fact, second } = problem.params;
      const called = /\]\./.test(fact) ? fact.replace(/\]\..*$/, `].${second}`) : second;
      return factWay(called, given, plans, { isKey: true }) ?? figureWay(second, given, plans);
    }
    case 'facts/derived':
      return factWay(problem.params.circumstance, given, plans, { isKey: true });
    case 'facts/figure-unknown':
    case 'facts/figure-shape':
    case 'facts/figure-reason':
      return figureWay(problem.params.figure, given, plans);
    case 'facts/date-order':
      return problem.params.second in given ? { path: [problem.params.second] } : undefined;
    case 'facts/number':
      return (
        (problem.params.isFine
          ? undefined
          : factWay(problem.params.fact, given, plans, { found: problem.params.found })) ??
        figureWay(problem.params.fact, given, plans)
      );
    case 'facts/type':
    case 'facts/imprecise':
    case 'facts/decimals':
    case 'facts/outside':
    case 'facts/word':
    case 'facts/list':
    case 'facts/date':
      return factWay(problem.params.fact, given, plans, { found: problem.params.found });
    default:
      return undefined;
  }
}

/** 违法面积; of an item of a list 地块[2].面积 */
function factWay(
  called: string,
  { facts }: Case,
  plans: readonly Plan[],
  { isKey = false, found }: { readonly isKey?: boolean; readonly found?: string } = {},
): Way | undefined {
  const named = plans.flatMap((plan): readonly Named[] => [...plan.facts, ...plan.circumstances]);
  const own = keyFor(called, named, facts, found);
  if (own !== undefined) return { path: ['facts', own], isKey };
  const [, list = '', number = '', part = ''] = /^(.*)\[([0-9]+)\]\.?(.*)$/.exec(called) ?? [];
  const key = keyFor(list, named, facts);
  if (key === undefined) return undefined;
  const index = Number(number) - 1;
  const items = named.flatMap((one) => one.items ?? []);
  const given: unknown = facts[key];
  const item: unknown = Array.isArray(given) ? given[index] : undefined;
  const inItem = keyFor(part, items, item ?? {}, found);
  return { path: ['facts', key, index, ...(inItem === undefined ? [] : [inItem])], isKey };
}

function figureWay(called: string, { figures = {} }: Case, plans: readonly Plan[]): Way | undefined {
  const named = plans.flatMap(({ figures: own, circumstances, fines }): readonly Named[] => [
    ...own.map(({ id, label }) => ({ id, name: id, label })),
    ...fines.map(({ id, payer }) => ({ id, name: id, label: payer })),
    ...circumstances,
  ]);
  const key = keyFor(called, named, figures);
  return key === undefined ? undefined : { path: ['figures', key], isKey: true };
}

/**
 * The key that a file uses for what a problem calls by its key or its label.
 * @param found what the problem says stands there: tells which is meant where two keys mean the same
 */
function keyFor(called: string, named: readonly Named[], part: object, found?: string): string | undefined {
  const specs = named.filter(({ label }) => label === called);
  const isMeant = (key: string): boolean =>
    key === called ||
    specs.some(({ id, name, label }) => [id, name, label].includes(key) || id.endsWith(`.${key}`));
  const meant = Object.entries(part).filter(([key]) => isMeant(key));
  const [own] =
    meant.find(([, value]) => String(value) === found) ??
    meant.find(([key]) => key === called) ??
    meant[0] ??
    [];
  return own;
}
