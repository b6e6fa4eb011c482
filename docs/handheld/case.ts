import {
  type Case,
  ENGINE,
  type Form,
  type FormFact,
  formOf,
  type Plan,
  type Problem,
  safeAssess,
} from 'cailiang/runtime';
import * as en from 'cailiang/runtime/en';
import * as zh from 'cailiang/runtime/zh';
import { byId, el, languageOf } from './dom.ts';
import { type Field, type FieldSetting, factField } from './fields.ts';
import { listField } from './list-field.ts';
import { possibleBar } from './possible.ts';
import { refusalOf, resultOf } from './result.ts';
import { type Language, type PageWords, WORDS } from './words.ts';

type Facts = Record<string, Case['facts'][string]>;

/** The answers of the officer, as they stand in the fields. */
export interface Answers {
  readonly facts: Facts;
  readonly figures: Record<string, { value: string; reason: string }>;
  readonly dates: Record<string, string>;
}

export const noAnswers = (): Answers => ({ facts: {}, figures: {}, dates: {} });

/** Puts the form of a plan on the page; each answer makes form, range and result anew. */
export function showCase(plan: Plan, language: Language, answers: Answers): void {
  const words = WORDS[language];
  const { explain, explainProblems } = language === 'zh' ? zh : en;
  const wordsFor = (problem: Problem): string =>
    explainProblems([problem])
      .map(({ what, advice, suggestion }) =>
        [what, suggestion ?? advice].filter(Boolean).join(language === 'zh' ? '' : ' '),
      )
      .join('');
  const setting: FieldSetting = { words, currency: plan.currency.code, wordsFor };
  const drawPossible = possibleBar(plan);
  const first = formOf(plan, caseOf(answers));

  const facts = first.facts.map((spec): Field => {
    const set = (value: Case['facts'][string] | undefined): void => {
      setOr(answers.facts, spec.id, value);
      update();
    };
    return spec.kind === 'list'
      ? listField(spec, setting, set, answers.facts[spec.id] as readonly Record<string, string>[] | undefined)
      : factField(spec, setting, set, answers.facts[spec.id] as string | undefined);
  });
  const circumstances = first.circumstances.map((one) =>
    circumstanceField(words, one, answers.facts, update),
  );
  const figures = first.figures.map((one) => figureField(setting, one, answers.figures, update));
  const dates = first.dates.map(({ id }) => {
    const spec = { id, label: words.date[id], kind: 'date', need: 'optional' } as const;
    const set = (value: string | undefined): void => {
      setOr(answers.dates, id, value);
      update();
    };
    return { id, ...factField(spec, setting, set, answers.dates[id]) };
  });
  byId('facts').replaceChildren(...facts.map(({ root }) => root));
  byId('circumstances').replaceChildren(...circumstances.map(({ root }) => root));
  byId('figures').replaceChildren(...figures.map(({ root }) => root));
  byId('dates').replaceChildren(...dates.map(({ root }) => root));
  byId('digest').textContent = words.version(plan.schedule, plan.digest, ENGINE);
  update();

  function update(): void {
    const form = formOf(plan, caseOf(answers));
    for (const [index, one] of form.facts.entries()) facts[index]?.update(one);
    for (const [index, one] of form.circumstances.entries()) circumstances[index]?.update(one);
    for (const [index, one] of form.figures.entries()) figures[index]?.update(one);
    dates.forEach((field, index) => {
      const { given, problem } = form.dates[index] ?? {};
      field.update({
        id: field.id,
        label: '',
        kind: 'date',
        need: 'optional',
        ...(given && { given }),
        ...(problem && { problem }),
      });
    });
    showBoxes(words, form);
    drawPossible(words, form, goodCase(form, answers));
    showResult(form);
  }

  function showResult(form: Form): void {
    const box = byId('result');
    box.hidden = !form.complete && form.problems.length === 0;
    byId('to-result').hidden = box.hidden;
    byId('digest').hidden = !box.hidden; // the result names it among its notes
    if (box.hidden) return;
    const result = safeAssess(plan, caseOf(answers) as Case);
    const problems = result.ok ? [] : result.problems.map(wordsFor);
    box.replaceChildren(...(result.ok ? resultOf(words, explain(result.value)) : refusalOf(words, problems)));
  }
}

const caseOf = ({ facts, figures, dates }: Answers): Case => ({ facts, figures, ...dates });

/** What is in order alone: what is still possible can only be told of that. */
function goodCase(form: Form, { facts, figures, dates }: Answers): Case {
  const kept = new Set(
    [...form.facts, ...form.circumstances, ...form.figures].flatMap((one) =>
      one.given === undefined || one.problem || hasWrongItem(one as Partial<FormFact>) ? [] : one.id,
    ),
  );
  const of = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  const good = form.dates.filter(({ given }) => given !== undefined).map(({ id }) => [id, dates[id]]);
  return { facts: of(facts), figures: of(figures), ...Object.fromEntries(good) };
}

const hasWrongItem = (field: Partial<FormFact>): boolean =>
  field.rows?.some((row) => row.some(({ problem }) => problem !== undefined)) ?? false;

function setOr<T>(all: { [id: string]: T }, id: string, value: T | undefined): void {
  if (value === undefined) delete all[id];
  else all[id] = value;
}

function showBoxes(words: PageWords, { facts, circumstances, figures }: Form): void {
  byId('facts-box').hidden = facts.length === 0;
  byId('circumstances-box').hidden = !circumstances.some(
    ({ need, given }) => need !== 'unneeded' || given === 'yes',
  );
  byId('figures-box').hidden = !figures.some(
    ({ need, given, problem }) => need === 'needed' || given || problem,
  );
  const later = facts.filter(
    ({ need, given, problem }) => need === 'maybe' && given === undefined && !problem,
  );
  byId('later').hidden = later.length === 0;
  byId('later').textContent = words.later(later.map(({ label }) => label));
}

/** A box to tick; where the law leaves the choice, the kind that the officer elects. */
function circumstanceField(
  words: PageWords,
  { id, label, kinds }: Form['circumstances'][number],
  facts: Facts,
  update: () => void,
) {
  const kindOf = (kind: string): string => words.kinds[kind] ?? kind;
  const set = (value: string | undefined): void => {
    setOr(facts, id, value);
    update();
  };
  const problem = el('p', { class: 'wrong', hidden: true });
  const lang = languageOf(label);
  const choose = (): HTMLElement => {
    const box = el('input', {
      type: 'checkbox',
      checked: facts[id] === 'yes',
      onchange: () => set(box.checked ? 'yes' : undefined),
    });
    const tags = el('span', { class: 'tag' }, kinds.map(kindOf).join(' / '));
    return el('label', { class: 'check' }, box, el('span', { lang }, label), tags);
  };
  const elect = (): HTMLElement => {
    const name = `elect-${id}`;
    const select = el(
      'select',
      { id: name, onchange: () => set(select.value || undefined) },
      el('option', { value: '' }, words.notStated),
      ...kinds.map((kind) => el('option', { value: kind, selected: facts[id] === kind }, kindOf(kind))),
    );
    return el('div', { class: 'election' }, el('label', { class: 'label', for: name, lang }, label), select);
  };
  const root = el('div', {}, kinds.length > 1 ? elect() : choose(), problem);
  return {
    root,
    update: ({ need, given }: Form['circumstances'][number]) => {
      root.hidden = need === 'unneeded' && given === undefined;
    },
  };
}

/** A figure and its reason: one is nothing without the other. */
function figureField(
  setting: FieldSetting,
  spec: Form['figures'][number],
  figures: Answers['figures'],
  update: () => void,
) {
  const { words, currency } = setting;
  const before = figures[spec.id];
  const change = (): void => {
    const value = input.value.trim();
    const given = reason.value;
    setOr(figures, spec.id, value === '' ? undefined : { value, reason: given });
    update();
  };
  const [id, reasonId] = [`figure-${spec.id}`, `reason-${spec.id}`];
  const hint = el('p', { class: 'hint', id: `${id}-hint` });
  const problem = el('p', { class: 'wrong', id: `${id}-problem`, hidden: true });
  const input = el('input', {
    id,
    type: 'text',
    inputmode: 'decimal',
    value: before?.value,
    'aria-describedby': `${hint.id} ${problem.id}`,
    oninput: change,
  });
  const reason = el('textarea', { id: reasonId, oninput: change }, before?.reason);
  const unit = el('span', {}, spec.unit ?? words.money(currency));
  const root = el(
    'div',
    { class: 'field' },
    el('label', { class: 'label', for: id, lang: languageOf(spec.label) }, spec.label),
    hint,
    el('div', { class: 'with-unit' }, input, unit),
    problem,
    el('label', { class: 'label', for: reasonId }, words.reason),
    reason,
  );
  return {
    root,
    update: (field: Form['figures'][number]) => {
      root.hidden = field.need !== 'needed' && field.given === undefined && !field.problem;
      unit.hidden = field.times !== undefined; // "1.5%" carries its own
      const { min, max } = field.bounds ?? {};
      const shown = {
        ...(min != null && { lower: min, lowerIncluded: true }),
        ...(max != null && { upper: max, upperIncluded: true }),
      };
      hint.textContent = words.hint(
        field.bounds ? [shown] : [],
        undefined,
        field.times === undefined ? (unit.textContent ?? '') : '',
      );
      problem.hidden = field.problem === undefined;
      problem.textContent = field.problem ? setting.wordsFor(field.problem) : '';
      if (field.problem) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    },
  };
}
