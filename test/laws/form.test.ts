import { describe, expect, it } from 'vitest';
import { formOf } from '../../src/assess/form/form-of.ts';
import { safeAssess } from '../../src/index.ts';
import type { Assessment, Case } from '../../src/model/assessment.ts';
import type { Form } from '../../src/model/form.ts';
import type { Plan } from '../../src/model/plan.ts';
import { loadSchedules } from '../../src/node/index.ts';
import { drawFact } from '../engines/draw-case.ts';
import { type Edges, edgesOf } from '../engines/edges.ts';
import { type Random, randomFrom } from '../engines/random.ts';

// Every schedule of the package is filled in as an officer would: the question that is asked next, then the next.

const { plans } = loadSchedules('schedules');

type Answers = {
  facts: Record<string, Case['facts'][string]>;
  figures: Record<string, { value: string; reason: string }>;
};

interface Filled {
  readonly answers: Answers;
  readonly forms: readonly Form[];
}

/** Answers what is asked next until nothing is; circumstances now and then. */
function fillIn(plan: Plan, edges: Edges, random: Random): Filled {
  const answers: Answers = { facts: {}, figures: {} };
  for (const { id, stated, kinds } of plan.circumstances)
    if (stated && random.percent(10)) answers.facts[id] = kinds.length > 1 ? random.pick(kinds) : 'yes';
  const forms: Form[] = [];
  for (let asked = 0; asked < 200; asked += 1) {
    const form = formOf(plan, answers);
    forms.push(form);
    if (form.next === null) break;
    const spec = plan.facts.find(({ id }) => id === form.next);
    if (spec) answers.facts[spec.id] = drawFact(spec, edges, random);
    else {
      const { min = null, max = null } = form.figures.find(({ id }) => id === form.next)?.bounds ?? {};
      answers.figures[form.next] = { value: random.pick([min, max]) ?? min ?? '1', reason: 'drawn' };
    }
  }
  return { answers, forms };
}

/** Without what the assessment says of the facts that were given. */
const bare = ({ facts: _, ...rest }: Assessment): unknown => JSON.parse(JSON.stringify(rest));

const lines = (plan: Plan): string => `${plan.schedule} ${plan.version}`;

describe.each(plans.map((plan) => [lines(plan), plan] as const))('%s', (name, plan) => {
  const edges = edgesOf(plan);
  const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

  it('asks until nothing is missing, and no longer', () => {
    for (const seed of seeds) {
      const { answers, forms } = fillIn(plan, edges, randomFrom(seed));
      const last = forms[forms.length - 1];
      expect(last?.next, `${name} seed ${seed} ${JSON.stringify(answers)}`).toBeNull();
      const result = safeAssess(plan, answers);
      const codes = result.ok ? [] : result.problems.map(({ code }) => code);
      expect(
        codes.filter((code) => /missing/.test(code)),
        JSON.stringify(answers),
      ).toEqual([]);
      expect(last?.complete || last?.figures.some(({ problem }) => problem), JSON.stringify(last)).toBe(true);
      expect(last?.problems.map(({ code }) => code)).toEqual(
        codes.filter((code) => code !== 'assess/figure-outside'),
      );
    }
  });

  it('needs none of what it calls unneeded', () => {
    for (const seed of seeds) {
      const random = randomFrom(seed);
      const { answers, forms } = fillIn(plan, edges, random);
      const before = safeAssess(plan, answers);
      if (!before.ok) continue;
      const last = forms[forms.length - 1];
      const spare = plan.facts.filter(({ id }) =>
        last?.facts.some(
          (field) => field.id === id && field.need === 'unneeded' && field.given === undefined,
        ),
      );
      const more = Object.fromEntries(spare.map((spec) => [spec.id, drawFact(spec, edges, random)]));
      const idle = (last?.circumstances ?? []).filter(
        ({ need, given }) => need === 'unneeded' && given === undefined,
      );
      const stated = Object.fromEntries(idle.map(({ id, words }) => [id, words[words.length - 1] ?? 'yes']));
      const after = safeAssess(plan, { ...answers, facts: { ...answers.facts, ...more, ...stated } });
      expect(after.ok, JSON.stringify([answers, more, stated, after])).toBe(true);
      if (after.ok) expect(bare(after.value)).toEqual(bare(before.value));
    }
  });

  it('never takes back that something is unneeded while the answers only grow', () => {
    for (const seed of seeds) {
      const { forms } = fillIn(plan, edges, randomFrom(seed));
      const unneeded = new Set<string>();
      for (const form of forms) {
        const back = form.facts.filter(({ id, need }) => unneeded.has(id) && need !== 'unneeded');
        expect(back.map(({ id }) => id)).toEqual([]);
        for (const { id, need } of form.facts) if (need === 'unneeded') unneeded.add(id);
      }
    }
  });
});
