import { useContext, useId } from 'preact/hooks';
import type { FormFact } from '../../index.ts';
import { Desk } from '../page/desk.ts';
import { NumberOrWord } from './number-or-word.tsx';

export interface FactFieldProps {
  readonly field: FormFact;
  readonly value: string | undefined;
  readonly currency: string;
  /** Why the answer is refused. */
  readonly wrong: string | undefined;
  readonly onAnswer: (value: string | undefined) => void;
}

const MANY = 6;

/** A field for a fact that is no list: a choice, a date or a number, with its hint and what is wrong with it. */
export function FactField({ field, value, currency, wrong, onAnswer }: FactFieldProps) {
  const { words } = useContext(Desk);
  const id = useId();
  const { kind, label, need, domain = [], decimals, words: choices = [] } = field;
  const unit = field.unit ?? (kind === 'money' ? words.money(currency) : '');
  const isWords = kind === 'choice' || kind === 'flag';
  const hint = isWords || kind === 'date' ? '' : words.hint(domain, decimals, unit);
  const described = { 'aria-describedby': `${id}-hint ${id}-wrong`, ...(wrong && { 'aria-invalid': true }) };
  const isGroup = (isWords && choices.length <= MANY) || (!isWords && choices.length > 0);
  const notes = (
    <>
      <p class="hint" id={`${id}-hint`} hidden={hint === ''}>
        {hint}
      </p>
      <p class="wrong" id={`${id}-wrong`} hidden={wrong === undefined}>
        {wrong}
      </p>
    </>
  );
  const name = (
    <>
      {label}
      {need === 'unneeded' && <small> {words.unneeded}</small>}
    </>
  );
  if (isGroup)
    return (
      <fieldset class="field" aria-describedby={`${id}-hint ${id}-wrong`}>
        <legend>{name}</legend>
        {isWords ? (
          <div class="choices">
            {choices.map((word) => (
              <label class="choice" key={word}>
                <input type="radio" name={id} checked={word === value} onChange={() => onAnswer(word)} />
                <span>{kind === 'flag' ? (words.flag[word] ?? word) : word}</span>
              </label>
            ))}
          </div>
        ) : (
          <NumberOrWord {...{ id, label, choices, value, unit, onAnswer, described }} />
        )}
        {notes}
      </fieldset>
    );
  return (
    <div class="field">
      <label for={id}>{name}</label>
      {isWords ? (
        <select
          id={id}
          {...described}
          value={value ?? ''}
          onChange={(event) => onAnswer(event.currentTarget.value || undefined)}
        >
          <option value="">{words.choosePlease}</option>
          {choices.map((word) => (
            <option key={word} value={word}>
              {word}
            </option>
          ))}
        </select>
      ) : (
        <div class="with-unit">
          <input
            id={id}
            {...described}
            type={kind === 'date' ? 'date' : 'text'}
            inputMode={kind === 'count' ? 'numeric' : 'decimal'}
            autocomplete="off"
            value={value ?? ''}
            onInput={(event) => onAnswer(event.currentTarget.value.trim() || undefined)}
          />
          {unit !== '' && <span>{unit}</span>}
        </div>
      )}
      {notes}
    </div>
  );
}
