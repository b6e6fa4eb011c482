import type { FormFact, Problem } from 'cailiang/runtime';
import { el, languageOf } from './dom.ts';
import type { PageWords } from './words.ts';

/** What one field of the form looks like, and what to do when the form changes. */
export interface Field {
  readonly root: HTMLElement;
  readonly update: (field: FormFact) => void;
}

export interface FieldSetting {
  readonly words: PageWords;
  readonly currency: string;
  /** What is wrong, in the words of the page's language. */
  readonly wordsFor: (problem: Problem) => string;
}

type Answer = (value: string | undefined) => void;

let made = 0;
/** An id that no other element has. */
const freshId = (): string => {
  made += 1;
  return `f${made}`;
};

/** A field for a fact that is not a list: a choice, a date or a number, with its hint and its problem. */
export function factField(spec: FormFact, setting: FieldSetting, answer: Answer, before?: string): Field {
  const { words, currency } = setting;
  const hintId = freshId();
  const problemId = freshId();
  const unit = spec.unit ?? (spec.kind === 'money' ? words.money(currency) : '');
  const isWords = spec.kind === 'choice' || spec.kind === 'flag';
  const said = isWords || spec.kind === 'date' ? '' : words.hint(spec.domain ?? [], spec.decimals, unit);
  const hint = el('p', { class: 'hint', id: hintId, hidden: said === '' }, said);
  const problem = el('p', { class: 'wrong', id: problemId, hidden: true });
  const describedBy = `${hintId} ${problemId}`;
  const inputs = inputsOf(spec, setting, answer, {
    describedBy,
    unit,
    ...(before !== undefined && { before }),
  });
  const lang = languageOf(spec.label);
  const root = inputs.several
    ? el('fieldset', { class: 'field', 'aria-describedby': describedBy }, el('legend', { lang }, spec.label))
    : el('div', { class: 'field' }, el('label', { class: 'label', for: inputs.id, lang }, spec.label));
  root.append(hint, ...inputs.elements, problem);
  const title = root.firstElementChild;
  title?.setAttribute('data-note', words.unneeded);
  return {
    root,
    update: (field) => {
      const wrong = field.problem && setting.wordsFor(field.problem);
      problem.hidden = wrong === undefined;
      problem.textContent = wrong ?? '';
      for (const input of Array.from(root.querySelectorAll('input,select')))
        if (wrong === undefined) input.removeAttribute('aria-invalid');
        else input.setAttribute('aria-invalid', 'true');
      const isAnswered = field.given !== undefined || field.problem !== undefined;
      root.hidden = field.need === 'unneeded' ? !isAnswered : field.need === 'maybe' && !isAnswered;
      root.classList.toggle('unneeded', field.need === 'unneeded');
    },
  };
}

interface Inputs {
  readonly elements: readonly HTMLElement[];
  /** Of the only one, for its label. */
  readonly id: string;
  readonly several: boolean;
}

interface About {
  readonly describedBy: string;
  readonly unit: string;
  readonly before?: string;
}

const MANY = 6;

function inputsOf(spec: FormFact, setting: FieldSetting, answer: Answer, about: About): Inputs {
  const { kind, words = [] } = spec;
  if ((kind === 'choice' || kind === 'flag') && words.length > MANY)
    return selectOf(spec, setting, answer, about);
  if (kind === 'choice' || kind === 'flag') return radiosOf(spec, setting, answer, about);
  if (words.length > 0) return numberOrWord(spec, setting, answer, about);
  const input = textInput(spec, answer, about);
  return { elements: [withUnit(input, about.unit)], id: input.id, several: false };
}

function textInput({ kind }: FormFact, answer: Answer, { describedBy, before }: About): HTMLInputElement {
  const input = el('input', {
    id: freshId(),
    type: kind === 'date' ? 'date' : 'text',
    inputmode: kind === 'date' ? undefined : kind === 'count' ? 'numeric' : 'decimal',
    'aria-describedby': describedBy,
    value: before,
    oninput: () => answer(input.value.trim() === '' ? undefined : input.value.trim()),
  });
  return input;
}

const withUnit = (input: HTMLInputElement, unit: string): HTMLElement =>
  unit === '' ? input : el('div', { class: 'with-unit' }, input, el('span', {}, unit));

/** A number, or a word that may stand instead of it (没有). */
function numberOrWord(spec: FormFact, setting: FieldSetting, answer: Answer, about: About): Inputs {
  const { words = [] } = spec;
  const isWord = about.before !== undefined && words.includes(about.before);
  const { before, ...rest } = about;
  const input = textInput(spec, answer, isWord || before === undefined ? rest : { ...rest, before });
  input.setAttribute('aria-label', `${spec.label} ${setting.words.figure}`);
  const box = withUnit(input, about.unit);
  box.hidden = before === undefined || isWord;
  const choices = [NUMBER, ...words].map(
    (word) => [word, word === NUMBER ? setting.words.figure : word] as const,
  );
  const chosen = before === undefined ? undefined : isWord ? before : NUMBER;
  const radios = radioGroup(choices, chosen, (word) => {
    box.hidden = word !== NUMBER;
    answer(word === NUMBER ? input.value.trim() || undefined : word);
    if (word === NUMBER) input.focus();
  });
  return { elements: [radios, box], id: '', several: true };
}

/** No schedule has such a word. */
const NUMBER = '\u0000number';

function radiosOf(
  { words = [], kind }: FormFact,
  setting: FieldSetting,
  answer: Answer,
  { before }: About,
): Inputs {
  const named = words.map(
    (word) => [word, kind === 'flag' ? (setting.words.flag[word] ?? word) : word] as const,
  );
  return { elements: [radioGroup(named, before, answer)], id: '', several: true };
}

function radioGroup(
  choices: readonly (readonly [value: string, text: string])[],
  chosen: string | undefined,
  choose: (value: string) => void,
): HTMLElement {
  const name = freshId();
  const labels = choices.map(([value, text]) =>
    el(
      'label',
      { class: 'choice' },
      el('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
      el('span', { lang: languageOf(text) }, text),
    ),
  );
  return el('div', { class: 'choices' }, ...labels);
}

function selectOf({ words = [] }: FormFact, setting: FieldSetting, answer: Answer, about: About): Inputs {
  const id = freshId();
  const select = el(
    'select',
    { id, 'aria-describedby': about.describedBy, onchange: () => answer(select.value || undefined) },
    el('option', { value: '' }, setting.words.choosePlease),
    ...words.map((word) => el('option', { value: word, selected: word === about.before }, word)),
  );
  return { elements: [select], id, several: false };
}
