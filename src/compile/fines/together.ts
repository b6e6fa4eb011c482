import type { Path } from '../../base/place.ts';
import { suggest } from '../../base/suggest.ts';
import type { Basis, Condition, FinePlan, Node, Plan } from '../../model/plan.ts';
import { describeCombine } from '../circumstances/combine.ts';
import { all, anyOf, atMost, below, isYes, NO, test, use, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { lowerValue } from '../values/value.ts';
import { fineId } from './fine.ts';
import { refuseBelowZero } from './range.ts';

/** Fines that take each other's place: `replaces`, and `together: { take: highest }`. sem: together */
export function lowerTogether(scope: Scope, fines: readonly FinePlan[]): readonly FinePlan[] {
  const { together } = scope.schedule;
  noteAssumption(scope, together?.assumed);
  checkPayer(scope, fines);
  const replaced = lowerReplacements(scope, fines);
  return together?.take === 'highest' ? replaced.map((fine) => keepHighest(scope, fine, replaced)) : replaced;
}

/** A payer of no fine: what is said of them together would be said of nobody. */
function checkPayer(scope: Scope, fines: readonly FinePlan[]): void {
  const { payer } = scope.schedule.together ?? {};
  const payers = [...new Set(fines.map((fine) => fine.payer))];
  if (payer === undefined || payers.includes(payer) || fines.length === 0) return;
  const suggestion = suggest(payer, payers);
  const params = { payer, payers, ...(suggestion && { suggestion }) };
  report(scope, 'compile/unknown-payer', params, ['together', 'payer']);
}

function lowerReplacements(scope: Scope, fines: readonly FinePlan[]): readonly FinePlan[] {
  const replacing = scope.schedule.fines.flatMap((fine, index): readonly Replacing[] => {
    const { replaces, basis } = fine;
    if (replaces === undefined) return [];
    const by = fineId(scope, fine, index);
    const path: Path = ['fines', index, 'replaces'];
    const others = fines.map(({ id }) => id).filter((id) => id !== by);
    if (others.includes(replaces)) return [{ by, replaces, path, ...(basis && { basis }) }];
    report(scope, 'compile/unknown-fine', { fine: replaces, known: others }, path);
    return [];
  });
  refuseCircles(scope, replacing);
  return fines.map((fine) =>
    absorb(
      scope,
      fine,
      replacing.filter(({ replaces }) => replaces === fine.id),
    ),
  );
}

/** A fine that takes the place of another. */
interface Replacing {
  readonly by: string;
  readonly replaces: string;
  readonly path: Path;
  readonly basis?: readonly Basis[];
}

/** Fines that take each other's place would leave none. */
function refuseCircles(scope: Scope, replacing: readonly Replacing[]): void {
  const told = new Set<Replacing>();
  for (const first of replacing) {
    const way: Replacing[] = [];
    let here: Replacing | undefined = first;
    while (here && !way.includes(here)) {
      const { replaces }: Replacing = here;
      way.push(here);
      here = replacing.find(({ by }) => by === replaces);
    }
    if (here !== first || told.has(first)) continue;
    for (const one of way) told.add(one);
    const ids = way.map(({ by }) => by);
    const others = way.slice(1).map(({ path }) => path);
    report(scope, 'compile/replaces-circle', { fines: ids }, first.path, 0, others);
  }
}

/** The fine gives way where one that takes its place applies: in every case in which that one is not `instead`. */
function absorb(scope: Scope, fine: FinePlan, replacing: readonly Replacing[]): FinePlan {
  const [first] = replacing;
  if (!first) return fine;
  const step = `${fine.id}.absorbed`;
  const node = anyOneApplies(scope, replacing);
  addStep(scope, { name: step, rule: 'absorbed', node, minor: true }, first.path);
  const basis = replacing.flatMap((one) => one.basis ?? []);
  const by = replacing.map((one) => one.by).join(', ');
  return { ...fine, absorbed: { step, by, ...(basis.length > 0 && { basis }) } };
}

function anyOneApplies(scope: Scope, replacing: readonly Replacing[]): Node {
  const steps = replacing.map(({ by }) => `${by}.applies`);
  const hasCases = (step: string): boolean => scope.steps.some(({ name }) => name === step);
  const [only, ...more] = steps;
  if (only === undefined || !steps.every(hasCases)) return word(YES);
  return more.length === 0
    ? use(only)
    : test(anyOf(steps.map((step) => isYes(use(step)))), word(YES), word(NO));
}

/** Of several fines of one payer only the highest stands; of equal ones the first. */
function keepHighest(scope: Scope, fine: FinePlan, fines: readonly FinePlan[]): FinePlan {
  const at = fines.indexOf(fine);
  const { payer } = scope.schedule.together ?? {};
  const others = fines.filter((other) => other !== fine && other.payer === fine.payer);
  if (others.length === 0 || fine.absorbed || (payer !== undefined && payer !== fine.payer)) return fine;
  const higher = others.map((other) => {
    const first = fines.indexOf(other) < at;
    const above = first
      ? atMost(use(fine.amount), use(other.amount))
      : below(use(fine.amount), use(other.amount));
    return all([...standing(scope, other), above]);
  });
  const step = `${fine.id}.absorbed`;
  const path = ['together'] as const;
  addStep(
    scope,
    { name: step, rule: 'absorbed', node: test(anyOf(higher), word(YES), word(NO)), minor: true },
    path,
  );
  const basis = scope.schedule.together?.basis;
  return { ...fine, absorbed: { step, by: others.map(({ id }) => id).join(', '), ...(basis && { basis }) } };
}

/** That a fine with cases without a fine is not in one of them. */
function standing(scope: Scope, { id }: FinePlan): readonly Condition[] {
  const applies = `${id}.applies`;
  return scope.steps.some(({ name }) => name === applies) ? [isYes(use(applies))] : [];
}

/** What is said of circumstances and of fines that meet, to be told. */
export function describeMeeting(scope: Scope): Pick<Plan, 'meeting'> {
  const combine = describeCombine(scope);
  const { payer, take, basis } = scope.schedule.together ?? {};
  const together = take && { take, ...(payer !== undefined && { payer }), ...(basis && { basis }) };
  if (combine.length === 0 && !together) return {};
  return { meeting: { ...(combine.length > 0 && { combine }), ...(together && { together }) } };
}

/** `together: { take: sum, at_most: … }`: what the fines that stand may not exceed together. */
export function lowerTotal(scope: Scope): Pick<Plan, 'total'> {
  const { together } = scope.schedule;
  if (together?.at_most === undefined) return {};
  const path = ['together', 'at_most'] as const;
  const node = lowerValue(scope, together.at_most, path, 'together');
  if (!node) return {};
  refuseBelowZero(scope, 'cap', node, path);
  const step = 'total.cap';
  const basis = together.basis && { basis: together.basis };
  addStep(scope, { name: step, rule: 'total', node, minor: true, ...basis }, path);
  return { total: { step, ...basis } };
}
