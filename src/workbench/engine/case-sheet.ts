import {
  type Case,
  explain,
  type Form,
  type FormFact,
  formOf,
  type Locale,
  type Plan,
  type PossibleFines,
  safeAssess,
  safePossibleFines,
} from '../../index.ts';
import { type Remark, remarksOf } from './remarks.ts';

/** A case as it stands in the fields: texts, in order or not. */
export interface TypedCase {
  readonly facts: Case['facts'];
  readonly figures: Readonly<Record<string, { readonly value: string; readonly reason: string }>>;
  readonly dates: Readonly<Partial<Record<'on' | 'until' | 'discovered' | 'decided', string>>>;
}

export type Explanation = ReturnType<typeof explain>;

/** The form after the answers so far, what is still possible, and the result once there is one. */
export interface CaseSheet {
  readonly form: Form;
  /** Why an answer is refused, by the id of its field. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly possible?: Ends;
  /** The same before anything is answered. */
  readonly whole?: Ends;
  readonly result?: Explanation;
  readonly outcome?: string;
  /** Why a complete case is refused. */
  readonly refused: readonly Remark[];
}

export type Ends = Pick<PossibleFines, 'lowest' | 'highest' | 'outcomes'>;

/** Boxes of cases that may be looked at for one answer: the page answers at once. */
const WORK = 600;

export function caseSheet(plan: Plan, typed: TypedCase, lang: Locale): CaseSheet {
  const input = { facts: typed.facts, figures: typed.figures, ...typed.dates };
  const form = formOf(plan, input);
  const possible = endsOf(plan, goodCase(form, typed));
  const whole = wholeOf(plan);
  const done = form.complete || form.problems.length > 0 ? safeAssess(plan, input) : undefined;
  return {
    form,
    wrong: wrongIn(form, lang),
    ...(possible && { possible }),
    ...(whole && { whole }),
    ...(done?.ok && { result: explain(done.value, lang), outcome: done.value.outcome }),
    refused: done && !done.ok ? remarksOf(done.problems, lang) : [],
  };
}

/** Asked with each answer, and always the same. */
const wholes = new WeakMap<Plan, Ends | undefined>();

function wholeOf(plan: Plan): Ends | undefined {
  if (!wholes.has(plan)) wholes.set(plan, endsOf(plan, { facts: {} }));
  return wholes.get(plan);
}

function endsOf(plan: Plan, input: Case): Ends | undefined {
  const found = safePossibleFines(plan, input, { unstated: 'no', work: WORK });
  return found.ok
    ? { lowest: found.value.lowest, highest: found.value.highest, outcomes: found.value.outcomes }
    : undefined;
}

/** What is in order alone: what is still possible can only be told of that. */
function goodCase(form: Form, { facts, figures, dates }: TypedCase): Case {
  const fields = [...form.facts, ...form.circumstances, ...form.figures];
  const kept = new Set(
    fields.flatMap((one) => (one.given === undefined || one.problem || hasWrongItem(one) ? [] : [one.id])),
  );
  const of = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  const good = form.dates.filter(({ given, problem }) => given !== undefined && !problem);
  return {
    facts: of(facts),
    figures: of(figures),
    ...Object.fromEntries(good.map(({ id }) => [id, dates[id]])),
  };
}

const hasWrongItem = (field: Partial<FormFact>): boolean =>
  field.rows?.some((row) => row.some(({ problem }) => problem !== undefined)) ?? false;

/** Of an item of a list the field is "LIST[0].ITEM". */
function wrongIn(form: Form, lang: Locale): Record<string, string> {
  const wrong: Record<string, string> = {};
  const tell = (key: string, { problem }: { readonly problem?: FormFact['problem'] }): void => {
    if (!problem) return;
    const [remark] = remarksOf([problem], lang);
    if (remark) wrong[key] = [remark.what, remark.advice].filter(Boolean).join(lang === 'zh' ? '' : ' ');
  };
  for (const one of [...form.facts, ...form.circumstances, ...form.figures]) tell(one.id, one);
  for (const { id, rows = [] } of form.facts)
    rows.forEach((row, index) => {
      for (const item of row) tell(`${id}[${index}].${item.id}`, item);
    });
  for (const { id, problem } of form.dates) tell(`date:${id}`, problem ? { problem } : {});
  return wrong;
}
