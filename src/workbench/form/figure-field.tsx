import { useContext, useId } from 'preact/hooks';
import type { FormFigure } from '../../index.ts';
import { Desk } from '../page/desk.ts';

type Figure = { readonly value: string; readonly reason: string };

export interface FigureFieldProps {
  readonly field: FormFigure;
  readonly figure: Figure | undefined;
  readonly currency: string;
  readonly wrong: string | undefined;
  readonly onAnswer: (figure: Figure | undefined) => void;
}

/** The officer's figure and its reason: one is nothing without the other. */
export function FigureField({ field, figure, currency, wrong, onAnswer }: FigureFieldProps) {
  const { words } = useContext(Desk);
  const id = useId();
  const { label, bounds, times } = field;
  const unit = field.unit ?? words.money(currency);
  const shown = {
    ...(bounds?.min != null && { lower: bounds.min, lowerIncluded: true }),
    ...(bounds?.max != null && { upper: bounds.max, upperIncluded: true }),
  };
  const set = (value: string, reason: string): void =>
    onAnswer(value === '' && reason === '' ? undefined : { value, reason });
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="with-unit">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          aria-describedby={`${id}-hint ${id}-wrong`}
          {...(wrong && { 'aria-invalid': true })}
          value={figure?.value ?? ''}
          onInput={(event) => set(event.currentTarget.value.trim(), figure?.reason ?? '')}
        />
        {times === undefined && <span>{unit}</span>}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {words.hint(bounds ? [shown] : [], undefined, times === undefined ? unit : '')}
      </p>
      <p class="wrong" id={`${id}-wrong`} hidden={wrong === undefined}>
        {wrong}
      </p>
      <label for={`${id}-reason`}>{words.reason}</label>
      <textarea
        id={`${id}-reason`}
        rows={2}
        value={figure?.reason ?? ''}
        onInput={(event) => set(figure?.value ?? '', event.currentTarget.value)}
      />
    </div>
  );
}
