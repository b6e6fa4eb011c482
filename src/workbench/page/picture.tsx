import { useContext, useId, useMemo, useState } from 'preact/hooks';
import type { FactSpec } from '../../index.ts';
import { Chart } from '../chart/chart.tsx';
import { curveOption } from '../chart/curve-option.ts';
import { heatOption } from '../chart/heat-option.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Source } from '../engine/desk.ts';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { NO_CASE } from './no-case.ts';
import { useAnswer } from './use-answer.ts';

export interface PictureProps {
  readonly source: Source;
  readonly sheet: Sheet;
  /** A draft whose curve is laid over it. */
  readonly over?: Source;
}

const NUMBERS: readonly FactSpec['kind'][] = ['quantity', 'money', 'number', 'percent', 'count'];
const isNumber = ({ kind }: FactSpec): boolean => NUMBERS.includes(kind);
const isWord = ({ kind }: FactSpec): boolean => kind === 'choice' || kind === 'flag';

/** The fine along a fact, or over two. */
export function Picture({ source, sheet, over }: PictureProps) {
  const { words } = useContext(Desk);
  const along = sheet.facts.filter(isNumber);
  const drawable = sheet.facts.filter((fact) => isNumber(fact) || isWord(fact));
  const bases = sheet.examples.filter(({ expects }) => !NO_AMOUNT.has(expects));
  const [choice, setChoice] = useState({ x: '', y: '', fine: '', base: '' });
  const x = along.find(({ id }) => id === choice.x)?.id ?? firstDrawn(along, bases[0]?.case);
  const y = drawable.find(({ id }) => id === choice.y && id !== x)?.id;
  const fine = sheet.fines.find(({ id }) => id === choice.fine)?.id ?? sheet.fines[0]?.id;
  const example = bases.find(({ number }) => String(number) === choice.base) ?? bases[0];
  if (x === undefined || fine === undefined) return null;
  const base = example?.case ?? NO_CASE;
  const set = (name: keyof typeof choice) => (value: string) => setChoice({ ...choice, [name]: value });
  return (
    <section class="picture">
      <h2>{words.picture}</h2>
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
          <Choice
            label={words.ofFine}
            value={fine}
            onChoose={set('fine')}
            options={sheet.fines.map(({ id, payer }) => [id, payer] as const)}
          />
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
        <CurveChart {...{ source, sheet, fine, base }} fact={x} {...(over && { over })} />
      ) : (
        <HeatChart {...{ source, sheet, fine, base, x, y }} />
      )}
    </section>
  );
}

/** Examples of cases that have no amount say nothing about the others. */
const NO_AMOUNT: ReadonlySet<string> = new Set(['exempt', 'no-fine', 'not-yet']);

/** A quantity that the example gives is read by its case. */
const firstDrawn = (along: readonly FactSpec[], base: TypedCase | undefined): string | undefined =>
  (along.find(({ id, name }) => base && (id in base.facts || name in base.facts)) ?? along[0])?.id;

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

interface DrawnProps {
  readonly source: Source;
  readonly sheet: Sheet;
  readonly fine: string;
  readonly base: TypedCase;
}

function CurveChart({
  source,
  sheet,
  fine,
  base,
  fact,
  over,
}: DrawnProps & { readonly fact: string; readonly over?: Source }) {
  const { lang, words, dark } = useContext(Desk);
  const curve = { fact, fine, base: without(base, sheet, [fact]) };
  const subject = `${fact}\n${fine}`;
  const { value: answer } = useAnswer('curve', { source, lang, curve }, subject);
  const { value: other } = useAnswer('curve', over && { source: over, lang, curve }, subject);
  const drawn = answer?.ok ? answer.value : undefined;
  const drawnOver = other?.ok ? other.value : undefined;
  const { currency } = sheet;
  const option = useMemo(
    () =>
      drawn && curveOption({ curve: drawn, ...(drawnOver && { over: drawnOver }), words, dark, currency }),
    [drawn, drawnOver, words, dark, currency],
  );
  if (!drawn || !option)
    return <p class="chart-empty hint">{answer === undefined ? words.loading : words.noCurve}</p>;
  if (drawn.points.every(({ range }) => range === null)) return <p class="hint">{words.noCurve}</p>;
  const unit = drawn.fact.unit ?? '';
  const leaps = drawn.jumps.slice(0, 12);
  return (
    <>
      <Chart
        option={option}
        height={380}
        label={`${words.picture}: ${drawn.fact.label}`}
        steps={drawn.points.length}
      />
      <p class="legend">
        {drawn.points.some(({ amount }) => amount !== null) && <span class="key line">{words.amount}</span>}
        {over && <span class="key other">{words.draft}</span>}
        <span class="key band">{words.band}</span>
        <span class="key range">{words.statutory}</span>
        {leaps.length > 0 && <span class="key jump">{words.jumps}</span>}
      </p>
      <p class="hint">{words.pointHint}</p>
      {leaps.length > 0 && (
        <ul class="jumps" aria-label={words.jumps}>
          {leaps.map(({ before, after }) => (
            <li key={after.at}>
              {words.jumpAt(
                `${before.at} ${unit}`,
                `${after.at} ${unit}`,
                before.amount ?? '',
                words.sum(after.amount ?? '', currency),
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function HeatChart({
  source,
  sheet,
  fine,
  base,
  x,
  y,
}: DrawnProps & { readonly x: string; readonly y: string }) {
  const { lang, words, dark } = useContext(Desk);
  const map = { x, y, fine, base: without(base, sheet, [x, y]) };
  const { value: answer } = useAnswer('heatMap', { source, lang, map }, `${x}\n${y}\n${fine}`);
  const drawn = answer?.ok ? answer.value : undefined;
  const { currency } = sheet;
  const option = useMemo(
    () => drawn && heatOption({ map: drawn, words, dark, currency }),
    [drawn, words, dark, currency],
  );
  if (!drawn || !option) return <p class="chart-empty hint">{words.loading}</p>;
  return (
    <Chart option={option} height={460} label={`${words.picture}: ${drawn.x.label}, ${drawn.y.label}`} />
  );
}

/** The case without the facts that are walked along, under whichever of their names. */
function without({ facts, figures, dates }: TypedCase, sheet: Sheet, ids: readonly string[]): TypedCase {
  const names = sheet.facts
    .filter(({ id }) => ids.includes(id))
    .flatMap(({ id, name, label }) => [id, name, label]);
  return {
    facts: Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name))),
    figures,
    dates,
  };
}
