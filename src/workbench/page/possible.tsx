import { useContext } from 'preact/hooks';
import type { CaseSheet, Ends } from '../engine/case-sheet.ts';
import { Desk } from './desk.ts';

/** The range in which the fine still may lie, and how much of the first one is left. */
export function Possible({ sheet: { form, possible, whole } }: { readonly sheet: CaseSheet }) {
  const { words } = useContext(Desk);
  if (!possible) return null;
  const { lowest, highest, outcomes } = possible;
  const isOne = lowest !== null && lowest === highest;
  const text =
    lowest === null || highest === null
      ? outcomes.includes('not-yet')
        ? words.notYet
        : words.noFine
      : isOne
        ? words.sum(lowest, form.currency)
        : words.between(lowest, highest === 'inf' ? undefined : highest, form.currency);
  return (
    <div class={`possible${form.complete && (isOne || lowest === null) ? ' settled' : ''}`}>
      <p>
        <span class="label">{isOne && form.complete ? words.settled : words.possible}</span>
        <output aria-live="polite">{text}</output>
      </p>
      <div class="rail" aria-hidden="true">
        <i style={fill(whole ?? possible, possible)} />
      </div>
    </div>
  );
}

/** Numbers as a picture: here, and nowhere else, they may be floats. */
function fill(whole: Ends, now: Ends): { readonly left: string; readonly right: string } {
  const [from, to] = [Number(whole.lowest ?? 0), Number(whole.highest ?? 0)];
  const share = (end: string | null): number => {
    if (end === 'inf') return 1;
    if (end === null || !Number.isFinite(to) || to <= from) return 0;
    return Math.min(1, Math.max(0, (Number(end) - from) / (to - from)));
  };
  const left = Math.min(share(now.lowest), 0.985);
  const right = 1 - Math.max(share(now.highest), left + 0.015);
  return { left: `${left * 100}%`, right: `${right * 100}%` };
}
