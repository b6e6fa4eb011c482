import { useContext, useMemo } from 'preact/hooks';
import { Chart, type Reading } from '../chart/chart.tsx';
import { curveOption } from '../chart/curve-option.ts';
import { tellAt, unitOf } from '../chart/tell-point.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Curves } from '../engine/curve.ts';
import type { Source } from '../engine/desk.ts';
import type { JumpLine } from '../engine/proof-sheet.ts';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { Jumps } from './jumps.tsx';
import { without } from './no-case.ts';
import { useAnswer } from './use-answer.ts';
import { useLetter } from './use-letter.ts';

export interface CurvePictureProps {
  readonly source: Source;
  readonly sheet: Sheet;
  readonly fine: string;
  readonly base: TypedCase;
  readonly fact: string;
  readonly over?: Source;
  readonly jumps?: readonly JumpLine[];
  readonly onOpen: (input: TypedCase) => void;
}

/** The fine along a fact, all else as in a worked example: the chart, what its signs mean, where the amount leaps. */
export function CurvePicture({ source, sheet, fine, base, fact, over, jumps, onOpen }: CurvePictureProps) {
  const { lang, words, dark } = useContext(Desk);
  const size = useLetter();
  const proved = jumps?.filter((one) => one.fine === fine && one.fact === fact) ?? [];
  const edges = proved.flatMap(({ before, after }) => [before, after]);
  const curve = { fact, fine, base: without(base, [fact]), edges };
  const subject = `${fact}\n${fine}`;
  const { value: answer } = useAnswer('curve', { source, lang, curve, ...(over && { over }) }, subject);
  const drawn = answer?.ok ? answer.value : undefined;
  const { currency } = sheet;
  const option = useMemo(
    () => drawn && curveOption({ ...drawn, words, dark, currency, size }),
    [drawn, words, dark, currency, size],
  );
  if (!drawn || !option)
    return <p class="chart-empty hint">{answer === undefined ? words.loading : words.noCurve}</p>;
  const { points } = drawn.curve;
  if (points.every(({ amount, band, range }) => amount === null && band === null && range?.max == null))
    return <p class="hint">{words.noCurve}</p>;
  const reading: Reading = {
    count: points.length,
    keys: { ArrowRight: 1, ArrowLeft: -1, PageUp: -20, PageDown: 20 },
    says: (index) => tellAt({ ...drawn, words, currency }, Number(points[index]?.at)).join(words.comma),
    at: (index) => Number(points[index]?.at),
  };
  return (
    <>
      <Chart
        {...{ option, reading }}
        height={Math.round(size * 32)}
        label={`${words.picture}${words.colon}${drawn.curve.fact.label}`}
      />
      <Legend drawn={drawn} />
      <p class="hint">{words.pointHint}</p>
      <Jumps
        unit={unitOf(drawn.curve.fact, words, currency)}
        currency={currency}
        jumps={drawn.curve.jumps.map(({ before, after }) => ({
          before: before.at,
          after: after.at,
          from: before.amount ?? '',
          to: after.amount ?? '',
          case: { ...base, facts: { ...base.facts, [fact]: after.at } },
        }))}
        title={words.jumpsHere}
        onOpen={onOpen}
      />
    </>
  );
}

/** What the signs mean that are in the picture, and no others. */
function Legend({ drawn: { curve, over } }: { readonly drawn: Curves }) {
  const { words } = useContext(Desk);
  const has = (test: (point: Curves['curve']['points'][number]) => boolean): boolean =>
    curve.points.some(test);
  return (
    <p class="legend">
      {has(({ amount }) => amount !== null) && (
        <span class="key line">{over ? words.old : words.amount}</span>
      )}
      {over && <span class="key other">{words.later}</span>}
      {over && <span class="key heavier">{words.heavier}</span>}
      {over && <span class="key lighter">{words.lighter}</span>}
      {has(({ band }) => band !== null && band.max !== 'inf' && band.min !== band.max) && (
        <span class="key band">{words.band}</span>
      )}
      {has(({ range }) => range !== null && range.max !== 'inf') && (
        <span class="key range">{words.statutory}</span>
      )}
      {curve.jumps.length > 0 && <span class="key jump">{words.leap}</span>}
    </p>
  );
}
