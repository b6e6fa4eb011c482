import { type Problem, problem } from '../base/problem.ts';
import { printRational } from '../base/rational.ts';
import type { Plan, Refusal } from '../model/plan.ts';
import { attempt } from './attempt.ts';
import type { Halt, Run, StepRecord } from './evaluate.ts';
import { showValue } from './show-value.ts';

/** The problem that a halt is, with all the places involved. */
export function explainHalt(plan: Plan, run: Run, halt: Halt): Problem {
  switch (halt.halt) {
    case 'missing':
      return missing(plan, halt.fact);
    case 'no-row':
    case 'two-rows': {
      const related = halt.rows.flatMap(({ row }) => plan.rows[row] ?? []);
      const params = { step: halt.step.label ?? halt.step.name, inputs: inputsOf(plan, halt.reads) };
      const where = { ...placeOf(plan, halt.step.name), related };
      return problem(`assess/${halt.halt}`, params, where);
    }
    case 'division':
      return problem(
        'assess/division-by-zero',
        { step: halt.step.label ?? halt.step.name },
        placeOf(plan, halt.step.name),
      );
    case 'ending':
      if (halt.ending.kind !== 'refused') throw new Error('an ending of the case is no problem');
      return refusal(plan, run, halt.ending.refusal, halt.step.name);
  }
}

function placeOf(plan: Plan, step: string) {
  const place = plan.places[step];
  return place ? { place } : {};
}

function missing(plan: Plan, id: string): Problem {
  const spec = plan.facts.flatMap((fact) => [fact, ...(fact.items ?? [])]).find((fact) => fact.id === id);
  if (spec) {
    const { label, kind, unit, words } = spec;
    return problem('facts/missing', {
      fact: label,
      id,
      kind,
      ...(unit !== undefined && { unit }),
      ...(kind === 'money' && { currency: plan.currency.code }),
      ...(words && { words }),
    });
  }
  const figure = id.replace(/^figure:/, '');
  const label = plan.figures.find((one) => one.id === figure)?.label ?? figure;
  return problem('facts/figure-missing', { figure, label });
}

/** Values as people gave them: percent facts in percent. */
export function inputsOf(plan: Plan, reads: StepRecord['reads']): Readonly<Record<string, string>> {
  return Object.fromEntries(reads.map(([name, value]) => [name, showValue(plan, name, value)]));
}

function refusal(plan: Plan, run: Run, why: Refusal, step: string): Problem {
  const where = placeOf(plan, step);
  const value = (name: string): string => {
    if (!run.steps.has(name)) return '?'; // inside a list there are no steps of their own
    // a step that was not needed so far may want a fact that is missing; that is told on its own
    const found = attempt(run, name) ? undefined : run.done.get(name)?.value;
    return found === undefined ? '?' : typeof found === 'string' ? found : printRational(found);
  };
  const labelOf = (name: string): string =>
    plan.circumstances.find((one) => one.name === name)?.label ?? name;
  const amountOf = (name: string) => ({ ...fineOf(plan, name), currency: plan.currency.code });
  switch (why.why) {
    case 'figure-outside': {
      const found = run.done.get(`${why.figure}.figure`)?.value ?? run.values.get(`figure:${why.figure}`);
      const given = run.values.get(`figure:${why.figure}`);
      const text = found === undefined || typeof found === 'string' ? '' : printRational(found);
      return problem(
        'assess/figure-outside',
        {
          ...figureName(plan, why.figure),
          given: given === undefined ? text : showValue(plan, '', given),
          found: text,
          min: value(why.min),
          max: value(why.max),
        },
        where,
      );
    }
    case 'circumstance-needs':
    case 'reduce-without-minimum':
      return problem(`assess/${why.why}`, { circumstance: labelOf(why.circumstance) }, where);
    case 'circumstances-together':
      return problem(
        'assess/circumstances-together',
        { circumstances: meeting(run, why.circumstances).map(labelOf) },
        where,
      );
    case 'empty-range':
    case 'empty-band': {
      const min = why.step.replace(/max$/, 'min');
      return problem(
        `assess/${why.why}`,
        { ...amountOf(why.step), step: why.step, min: value(min), max: value(why.step) },
        placeOf(plan, why.step),
      );
    }
    case 'no-maximum':
      return problem('assess/no-maximum', fineOf(plan, why.step), placeOf(plan, why.step));
    case 'rounding-unit':
      return problem('assess/rounding-unit', { ...amountOf(step), found: value(why.step) }, where);
    case 'base-not-above-zero': {
      const params = { ...fineOf(plan, why.step), step: why.step, found: value(why.step) };
      return problem('assess/base-not-above-zero', params, where);
    }
    case 'not-above-zero': {
      const params = { ...amountOf(why.step), step: why.step, found: value(why.step) };
      return problem('assess/not-above-zero', params, where);
    }
  }
}

/** What the officer sets, and in what: a value by its label, a fine by its payer and in money. */
function figureName(plan: Plan, figure: string) {
  const fine = plan.fines.find(({ id }) => id === figure);
  if (fine) return { figure, label: fine.payer, currency: plan.currency.code };
  const { label = figure, unit } = plan.figures.find(({ id }) => id === figure) ?? {};
  return { figure, label, ...(unit !== undefined && { unit }) };
}

/** Whose fine a step belongs to: the first part of its name is the fine's. */
function fineOf(plan: Plan, step: string) {
  const fine = plan.fines.find(({ id }) => step.startsWith(`${id}.`));
  return fine ? { payer: fine.payer } : {};
}

/** Those that apply; of circumstances that exclude each other none does, and those that are stated meet. */
function meeting(run: Run, circumstances: readonly string[]): readonly string[] {
  const says =
    (step: string) =>
    (name: string): boolean => {
      const value = run.done.get(`${name}.${step}`)?.value;
      return value !== undefined && value !== 'no';
    };
  const applying = circumstances.filter(says('applies'));
  return applying.length > 0 ? applying : circumstances.filter(says('claimed'));
}
