import type { Case, Form, Plan } from 'cailiang/runtime';
import { type PossibleFines, safePossibleFines } from 'cailiang/runtime/possible';
import { byId } from './dom.ts';
import type { PageWords } from './words.ts';

/** Boxes of cases that may be looked at for one answer: a phone answers at once. */
const WORK = 400;

interface Ends {
  readonly lowest: string | null;
  readonly highest: string | null;
}

/** The bar at the foot of the page: the range in which the fine still may lie, and how much of the first one is left. */
export function possibleBar(plan: Plan) {
  const bar = byId('possible');
  const whole = rangeOf(plan, { facts: {} });
  return (words: PageWords, form: Form, input: Case): void => {
    const range = rangeOf(plan, input);
    bar.hidden = range === undefined;
    if (!range) return;
    const { lowest, highest } = range;
    const isOne = lowest !== null && lowest === highest;
    byId('possible-label').textContent = isOne && form.complete ? words.settled : words.possible;
    byId('possible-amount').textContent =
      lowest === null || highest === null
        ? range.outcomes.includes('not-yet')
          ? words.notYet
          : words.noFine
        : isOne
          ? words.amount(lowest, form.currency)
          : words.between(lowest, highest === 'inf' ? undefined : highest, form.currency);
    bar.classList.toggle('done', form.complete && (isOne || lowest === null));
    drawFill(whole ?? range, range);
  };
}

function rangeOf(plan: Plan, input: Case): PossibleFines | undefined {
  const result = safePossibleFines(plan, input, { unstated: 'no', work: WORK });
  return result.ok ? result.value : undefined;
}

/** Numbers as a picture: here, and nowhere else, they may be floats. */
function drawFill(whole: Ends, now: Ends): void {
  const [from, to] = [Number(whole.lowest ?? 0), Number(whole.highest ?? 0)];
  const share = (end: string | null): number => {
    if (end === null || end === 'inf' || !Number.isFinite(to) || to <= from) return end === 'inf' ? 1 : 0;
    return Math.min(1, Math.max(0, (Number(end) - from) / (to - from)));
  };
  const { style } = byId('fill');
  style.left = `${Math.min(share(now.lowest), 0.985) * 100}%`;
  style.right = `${(1 - Math.max(share(now.highest), 0.015)) * 100}%`;
}
