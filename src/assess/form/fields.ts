import { printDate } from '../../base/civil-date.ts';
import { multiply, printRational, rational } from '../../base/rational.ts';
import type { FormCircumstance, FormDate, FormFact, FormField, FormFigure, Need } from '../../model/form.ts';
import type { FactSpec, Plan } from '../../model/plan.ts';
import { targetOf } from '../read-case.ts';
import { showInterval } from '../read-fact.ts';
import type { Value } from '../value.ts';
import type { Answers } from './answers.ts';
import { boundsOf } from './figure-bounds.ts';
import type { Needs } from './needs.ts';
import { readingOrder } from './reading-order.ts';

/** What the fields of a form are made from. */
export interface Making {
  readonly plan: Plan;
  readonly answers: Answers;
  readonly needs: Needs;
}

export const factFields = (making: Making): readonly FormFact[] =>
  inOrder(making.plan, making.plan.facts, '').map((spec) => factField(making, spec));

function factField(making: Making, spec: FactSpec): FormFact {
  const { answers, needs } = making;
  const items = answers.checked.lists.get(spec.id);
  return {
    ...describe(spec),
    ...standing(making, spec.id, spec.default !== undefined, givenText(making, spec.id)),
    ...(spec.items && {
      item: spec.items.map((inner) => ({
        ...describe(inner),
        need: needs.found.get(`${inner.id}#`) ?? 'unneeded',
      })),
      rows: (items ?? []).map((item, index) =>
        (spec.items ?? []).map((inner) => itemField(making, inner, index, item.get(inner.id))),
      ),
    }),
  };
}

function itemField(
  { answers, needs }: Making,
  spec: FactSpec,
  index: number,
  value: Value | undefined,
): FormFact {
  const key = `${spec.id}#${index}`;
  const problem = answers.itemProblems.get(key);
  const read = value !== undefined && needs.run.used.has(spec.id);
  return {
    ...describe(spec),
    need: needs.found.get(key) ?? (read ? 'needed' : 'unneeded'),
    ...(value !== undefined && { given: textOf(spec, value) }),
    ...(problem && { problem }),
  };
}

/** What a form shows of a fact, whatever the answers are. */
function describe({ id, label, kind, unit, decimals, domain, words, basis, ...spec }: FactSpec) {
  const counted = kind === 'list' ? 'count' : kind;
  const shownUnit = kind === 'percent' ? '%' : unit;
  return {
    id,
    label,
    kind,
    ...(shownUnit !== undefined && { unit: shownUnit }),
    ...(decimals !== undefined && { decimals }),
    ...(domain && { domain: domain.map((interval) => showInterval({ kind: counted }, interval)) }),
    ...(words && { words }),
    ...(spec.default !== undefined && { default: spec.default }),
    ...(basis && { basis }),
  };
}

export const circumstanceFields = (making: Making): readonly FormCircumstance[] =>
  inOrder(
    making.plan,
    making.plan.circumstances.filter(({ stated }) => stated),
    '',
  ).map(({ id, label, kinds, duty, basis }) => {
    const { need, ...rest } = standing(making, id, true, givenText(making, id));
    return {
      id,
      label,
      kinds,
      duty,
      words: targetOf(making.plan, id)?.spec.words ?? [],
      ...rest,
      need: need === 'unneeded' ? need : 'optional', // one that is not stated does not apply
      ...(basis && { basis }),
    };
  });

export const figureFields = (making: Making): readonly FormFigure[] =>
  inOrder(making.plan, making.plan.figures, 'figure:').map(({ id, label, unit }) => {
    const figure = making.answers.checked.figures.get(id);
    const field = standing(making, `figure:${id}`, true, figure?.value);
    return {
      id,
      label,
      ...(unit !== undefined && { unit }),
      ...field,
      ...(field.need !== 'unneeded' && boundsOf(making.plan, making.needs.run, id)),
      ...(figure && { reason: figure.reason }),
    };
  });

const DATES = ['on', 'until', 'discovered', 'decided'] as const;

export const dateFields = ({ answers }: Making): readonly FormDate[] =>
  DATES.map((id) => {
    const given = answers.checked.dates[id];
    const problem = answers.problems.get(id);
    return { id, ...(given !== undefined && { given }), ...(problem && { problem }) };
  });

/** @param mayLack whether the case goes on without it: it has a default, or does not apply where it is not stated */
function standing(
  { answers, needs }: Making,
  id: string,
  mayLack: boolean,
  given: string | undefined,
): Pick<FormField, 'need' | 'given' | 'problem'> {
  const { found, run } = needs;
  const problem = answers.problems.get(id);
  const read = run.used.has(id);
  const need: Need =
    found.get(id) ??
    (!read ? 'unneeded' : given !== undefined ? 'needed' : mayLack ? 'optional' : 'unneeded');
  return { need, ...(given !== undefined && { given }), ...(problem && { problem }) };
}

const givenText = ({ answers }: Making, id: string): string | undefined =>
  answers.checked.given.find((one) => one.id === id)?.value;

/** In the order in which cases read them; what no case reads stands behind, as the schedule has it. */
function inOrder<T extends { readonly id: string }>(
  plan: Plan,
  specs: readonly T[],
  prefix: string,
): readonly T[] {
  const order = readingOrder(plan);
  const rank = ({ id }: T): number => {
    const at = order.indexOf(prefix + id);
    return at < 0 ? order.length : at;
  };
  return [...specs].sort((a, b) => rank(a) - rank(b) || specs.indexOf(a) - specs.indexOf(b));
}

const HUNDRED = rational(100n, 1n);

/** A value as a field takes it: percent facts in percent, dates as dates. */
function textOf({ kind }: FactSpec, value: Value): string {
  if (typeof value === 'string') return value;
  if (kind === 'date') return printDate(Number(value.n));
  return printRational(kind === 'percent' ? multiply(value, HUNDRED) : value);
}
