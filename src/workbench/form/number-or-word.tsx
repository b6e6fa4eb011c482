import { useContext, useState } from 'preact/hooks';
import { Desk } from '../page/desk.ts';

export interface NumberOrWordProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly string[];
  readonly value: string | undefined;
  readonly unit: string;
  readonly onAnswer: (value: string | undefined) => void;
  readonly described: object;
}

/** A number, or a word that may stand instead of it (没有). */
export function NumberOrWord({ id, label, choices, value, unit, onAnswer, described }: NumberOrWordProps) {
  const { words } = useContext(Desk);
  const isWord = value !== undefined && choices.includes(value);
  const [asked, setAsked] = useState(false);
  const isNumber = !isWord && (asked || value !== undefined);
  return (
    <>
      <div class="choices">
        <label class="choice">
          <input
            type="radio"
            name={id}
            checked={isNumber}
            onChange={() => {
              setAsked(true);
              onAnswer(undefined);
            }}
          />
          <span>{words.figure}</span>
        </label>
        {choices.map((word) => (
          <label class="choice" key={word}>
            <input type="radio" name={id} checked={word === value} onChange={() => onAnswer(word)} />
            <span>{word}</span>
          </label>
        ))}
      </div>
      {isNumber && (
        <div class="with-unit">
          <input
            type="text"
            inputMode="decimal"
            autocomplete="off"
            aria-label={`${label} ${words.figure}`}
            {...described}
            value={value ?? ''}
            onInput={(event) => onAnswer(event.currentTarget.value.trim() || undefined)}
          />
          {unit !== '' && <span>{unit}</span>}
        </div>
      )}
    </>
  );
}
