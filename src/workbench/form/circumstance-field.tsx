import { useContext, useId } from 'preact/hooks';
import type { FormCircumstance } from '../../index.ts';
import { Desk } from '../page/desk.ts';

export interface CircumstanceFieldProps {
  readonly field: FormCircumstance;
  readonly value: string | undefined;
  readonly wrong: string | undefined;
  readonly onAnswer: (value: string | undefined) => void;
}

/** A box to tick; where the law leaves the choice, the kind that the officer elects. */
export function CircumstanceField({ field, value, wrong, onAnswer }: CircumstanceFieldProps) {
  const { words } = useContext(Desk);
  const id = useId();
  const { label, kinds } = field;
  const kindOf = (kind: string): string => words.kinds[kind] ?? kind;
  return (
    <div class="circumstance">
      {kinds.length > 1 ? (
        <div class="field">
          <label for={id}>{label}</label>
          <select
            id={id}
            value={value ?? ''}
            onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
          >
            <option value="">{words.notStated}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {kindOf(kind)}
              </option>
            ))}
          </select>
        </div>
      ) : (
        <label class="check">
          <input
            type="checkbox"
            checked={value === 'yes'}
            onChange={(event) => onAnswer(event.currentTarget.checked ? 'yes' : undefined)}
          />
          <span>{label}</span>
          <span class={`tag ${kinds[0]}`}>{kinds.map(kindOf).join(' / ')}</span>
        </label>
      )}
      {wrong !== undefined && <p class="wrong">{wrong}</p>}
    </div>
  );
}
