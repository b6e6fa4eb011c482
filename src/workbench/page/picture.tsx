import { useContext, useId, useState } from 'preact/hooks';
import type { FactSpec } from '../../index.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Source } from '../engine/desk.ts';
import type { JumpLine } from '../engine/proof-sheet.ts';
import type { Sheet } from '../engine/sheet.ts';
import { CurvePicture } from './curve-picture.tsx';
import { Desk } from './desk.ts';
import { HeatPicture } from './heat-picture.tsx';
import { NO_CASE } from './no-case.ts';

export interface PictureProps {
  readonly source: Source;
  readonly sheet: Sheet;
  /** A draft or another version whose curve is laid over it. */
  readonly over?: Source;
  /** The leaps that were proved, once they are. */
  readonly jumps?: readonly JumpLine[];
  readonly onOpen: (input: TypedCase) => void;
}

const NUMBERS: readonly FactSpec['kind'][] = ['quantity', 'money', 'number', 'percent', 'count'];
const isNumber = ({ kind }: FactSpec): boolean => NUMBERS.includes(kind);
const isWord = ({ kind }: FactSpec): boolean => kind === 'choice' || kind === 'flag';

/** Examples of cases that have no amount say nothing about the others. */
const NO_AMOUNT: ReadonlySet<string | undefined> = new Set(['exempt', 'no-fine', 'not-yet', 'refused']);

/** The fine along a fact, or over two. */
export function Picture({ source, sheet, over, jumps, onOpen }: PictureProps) {
  const { words } = useContext(Desk);
  const bearing = sheet.facts.filter((fact) => isNumber(fact) && sheet.bearing.includes(fact.id));
  const along = bearing.length > 0 ? bearing : sheet.facts.filter(isNumber);
  const drawable = sheet.facts.filter((fact) => isNumber(fact) || isWord(fact));
  const bases = sheet.examples.filter(({ expects }) =>
    expects.some(({ outcome }) => !NO_AMOUNT.has(outcome)),
  );
  const [choice, setChoice] = useState({ x: '', y: '', fine: '', base: '' });
  const reads = (input: TypedCase): boolean => along.some(({ id }) => id in input.facts);
  const example =
    bases.find(({ number }) => String(number) === choice.base) ??
    bases.find(({ case: input }) => reads(input)) ??
    bases[0];
  const x = along.find(({ id }) => id === choice.x)?.id ?? firstDrawn(along, example?.case);
  const y = drawable.find(({ id }) => id === choice.y && id !== x)?.id;
  const shown = example?.expects.find(({ fine, band }) => fine !== undefined || band !== undefined)?.of;
  const fine = [choice.fine, shown, sheet.fines[0]?.id].find((id) =>
    sheet.fines.some((one) => one.id === id),
  );
  const set = (name: keyof typeof choice) => (value: string) => setChoice({ ...choice, [name]: value });
  const base = example?.case ?? NO_CASE;
  return (
    <section class="picture">
      <h2>{words.picture}</h2>
      {x === undefined || fine === undefined ? (
        <p class="hint">{words.nothingToDraw}</p>
      ) : (
        <>
          <div class="controls">
            <Choice label={words.along} value={x} onChoose={set('x')} options={along.map(named)} />
            {drawable.length > 1 && (
              <Choice
                label={words.and}
                value={y ?? ''}
                onChoose={set('y')}
                options={[['', words.alone], ...drawable.filter(({ id }) => id !== x).map(named)]}
              />
            )}
            {sheet.fines.length > 1 && (
              <Choice label={words.ofFine} value={fine} onChoose={set('fine')} options={payersOf(sheet)} />
            )}
            {bases.length > 1 && drawable.length > 1 && (
              <Choice
                label={words.othersAs}
                value={String(example?.number ?? '')}
                onChoose={set('base')}
                options={bases.map(({ number }) => [String(number), words.example(number)] as const)}
              />
            )}
          </div>
          {y === undefined ? (
            <CurvePicture
              {...{ source, sheet, fine, base, onOpen }}
              fact={x}
              {...(over && { over })}
              {...(jumps && { jumps })}
            />
          ) : (
            <HeatPicture {...{ source, sheet, fine, base, x, y }} />
          )}
        </>
      )}
    </section>
  );
}

/** A quantity that the example gives is read by its case. */
const firstDrawn = (along: readonly FactSpec[], base: TypedCase | undefined): string | undefined =>
  (along.find(({ id }) => base && id in base.facts) ?? along[0])?.id;

/** Fines of the same payer are told apart by their ids. */
const payersOf = ({ fines }: Sheet) =>
  fines.map(({ id, payer }) => {
    const isAlone = fines.filter((one) => one.payer === payer).length === 1;
    return [id, isAlone ? payer : `${payer} · ${id}`] as const;
  });

const named = ({ id, label }: FactSpec) => [id, label] as const;

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
