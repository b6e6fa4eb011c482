import { useContext, useMemo } from 'preact/hooks';
import { Chart, type Reading } from '../chart/chart.tsx';
import { heatOption, tellCell } from '../chart/heat-option.ts';
import type { TypedCase } from '../engine/case-sheet.ts';
import type { Source } from '../engine/desk.ts';
import type { Sheet } from '../engine/sheet.ts';
import { Desk } from './desk.ts';
import { without } from './no-case.ts';
import { useAnswer } from './use-answer.ts';
import { useLetter } from './use-letter.ts';

export interface HeatPictureProps {
  readonly source: Source;
  readonly sheet: Sheet;
  readonly fine: string;
  readonly base: TypedCase;
  readonly x: string;
  readonly y: string;
}

/** The fine over two facts, all else as in a worked example. */
export function HeatPicture({ source, sheet, fine, base, x, y }: HeatPictureProps) {
  const { lang, words, dark } = useContext(Desk);
  const size = useLetter();
  const map = { x, y, fine, base: without(base, [x, y]) };
  const { value: answer } = useAnswer('heatMap', { source, lang, map }, `${x}\n${y}\n${fine}`);
  const drawn = answer?.ok ? answer.value : undefined;
  const { currency } = sheet;
  const option = useMemo(
    () => drawn && heatOption({ map: drawn, words, dark, currency, size }),
    [drawn, words, dark, currency, size],
  );
  if (!drawn || !option) return <p class="chart-empty hint">{words.loading}</p>;
  if (drawn.cells.every(({ amount }) => amount === null)) return <p class="hint">{words.noCurve}</p>;
  const across = drawn.columns.length;
  const reading: Reading = {
    count: drawn.cells.length,
    keys: { ArrowRight: 1, ArrowLeft: -1, ArrowUp: across, ArrowDown: -across },
    says: (index) => tellCell({ map: drawn, words, currency }, index).join(words.comma),
  };
  return (
    <>
      <Chart
        {...{ option, reading }}
        height={Math.round(size * 38)}
        label={`${words.picture}${words.colon}${drawn.x.label}, ${drawn.y.label}`}
      />
      {drawn.cells.some(({ decided }) => decided) && <p class="hint">{words.heatDecided}</p>}
      {drawn.cells.some(({ amount }) => amount === null) && <p class="hint">{words.heatBlank}</p>}
    </>
  );
}
