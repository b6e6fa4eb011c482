import type { FormFact } from 'cailiang/runtime';
import { el, languageOf } from './dom.ts';
import { type Field, type FieldSetting, factField } from './fields.ts';

type Item = Record<string, string>;

/** A list (地块, 工人): a card for each item, which may be added and removed. */
export function listField(
  spec: FormFact,
  setting: FieldSetting,
  answer: (items: readonly Item[] | undefined) => void,
  before: readonly Item[] = [],
): Field {
  const { words } = setting;
  const items: Item[] = before.map((item) => ({ ...item }));
  const cards = el('div');
  const problem = el('p', { class: 'wrong', hidden: true });
  const add = el('button', { type: 'button', class: 'plain', onclick: () => addItem() }, words.add);
  const root = el(
    'fieldset',
    { class: 'field' },
    el('legend', { lang: languageOf(spec.label) }, spec.label),
    cards,
    problem,
    add,
  );
  let rows: (readonly Field[])[] = [];
  let form = spec;

  const tell = (): void => answer(items.length === 0 ? undefined : items);

  /** The cards anew: their numbers follow from their places. */
  function draw(): void {
    rows = items.map((item) =>
      (spec.item ?? []).map((inner) => {
        const name = inner.id.slice(spec.id.length + 1);
        const set = (value: string | undefined): void => {
          if (value === undefined) delete item[name];
          else item[name] = value;
          tell();
        };
        return factField(inner, setting, set, item[name]);
      }),
    );
    cards.replaceChildren(
      ...rows.map((fields, index) =>
        el(
          'fieldset',
          { class: 'item' },
          el('legend', {}, words.item(index + 1)),
          ...fields.map((field) => field.root),
          el(
            'button',
            { type: 'button', class: 'plain', onclick: () => removeItem(index) },
            words.remove(index + 1),
          ),
        ),
      ),
    );
    update(form);
  }

  function addItem(): void {
    items.push({});
    draw();
    tell();
    cards.lastElementChild?.querySelector<HTMLElement>('input,select')?.focus();
  }

  function removeItem(index: number): void {
    items.splice(index, 1);
    draw();
    tell();
    add.focus();
  }

  function update(field: FormFact): void {
    form = field;
    root.hidden = field.need === 'unneeded' && items.length === 0;
    problem.hidden = field.problem === undefined;
    problem.textContent = field.problem ? setting.wordsFor(field.problem) : '';
    rows.forEach((fields, index) => {
      const states = field.rows?.[index] ?? field.item ?? [];
      fields.forEach((one, at) => {
        const state = states[at];
        if (state) one.update(state);
      });
    });
  }

  draw();
  return { root, update };
}
