import { useContext } from 'preact/hooks';
import type { FormFact } from '../../index.ts';
import { Desk } from '../page/desk.ts';
import { FactField } from './fact-field.tsx';

type Item = Readonly<Record<string, string>>;

export interface ListFieldProps {
  readonly field: FormFact;
  readonly items: readonly Item[];
  readonly currency: string;
  /** By the id of the field; of an item "LIST[0].ITEM". */
  readonly wrong: Readonly<Record<string, string>>;
  readonly onAnswer: (items: readonly Item[] | undefined) => void;
}

/** A list (地块, 工人): a card for each item, which may be added and removed. */
export function ListField({ field, items, currency, wrong, onAnswer }: ListFieldProps) {
  const { words } = useContext(Desk);
  const { id, label, item = [], rows = [] } = field;
  const change = (next: readonly Item[]): void => onAnswer(next.length === 0 ? undefined : next);
  const set = (at: number, name: string, value: string | undefined): void =>
    change(items.map((one, index) => (index === at ? withAnswer(one, name, value) : one)));
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {items.map((one, at) => (
        <fieldset class="item" key={at}>
          <legend>{words.item(at + 1)}</legend>
          {(rows[at] ?? item).map((inner) => {
            const name = inner.id.slice(inner.id.lastIndexOf('.') + 1);
            return (
              <FactField
                key={inner.id}
                field={inner}
                value={one[name]}
                currency={currency}
                wrong={wrong[`${id}[${at}].${inner.id}`]}
                onAnswer={(value) => set(at, name, value)}
              />
            );
          })}
          <button
            type="button"
            class="quiet"
            onClick={() => change(items.filter((_, index) => index !== at))}
          >
            {words.remove(at + 1)}
          </button>
        </fieldset>
      ))}
      {wrong[id] !== undefined && <p class="wrong">{wrong[id]}</p>}
      <button type="button" onClick={() => change([...items, {}])}>
        {words.add}
      </button>
    </fieldset>
  );
}

function withAnswer(item: Item, name: string, value: string | undefined): Item {
  const { [name]: _, ...rest } = item;
  return value === undefined ? rest : { ...rest, [name]: value };
}
