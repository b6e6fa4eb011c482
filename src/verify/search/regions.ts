import { printRational } from '../../base/rational.ts';
import type { Condition, IntervalText } from '../../model/plan.ts';
import type { Region } from '../../model/proof.ts';
import { newVariables } from '../bounds/variables.ts';
import { decide, viewOf } from '../box/decide.ts';
import { isOut, type View } from '../box/view.ts';
import { isAssumption } from '../model/assumption.ts';
import { type Domain, meeting } from '../model/domain.ts';
import { type Box, type Model, readsIn } from '../model/model.ts';
import { cutViews } from './cut-views.ts';
import type { Desk } from './desk.ts';
import { restOf, spend, workOf } from './search.ts';

/** At most so many regions are named. */
const MOST = 12;

/** Where a condition holds, as boxes that are as wide as they go. */
export function regionsOf({ model, work }: Desk, condition: Condition): readonly Region[] {
  const found: Box[] = [];
  const own = workOf(1000);
  const reads = readsIn(model, condition);
  const stack: View[] = [viewOf(model, model.whole, newVariables())];
  for (let view = stack.pop(); view && found.length < MOST; view = stack.pop()) {
    if (!spend(work, own)) break;
    const { box } = view;
    if (found.some((one) => inside(box, one))) continue;
    const known = decide(view, condition);
    if (known === true) found.push(widened(model, box, condition, reads));
    if (typeof known === 'boolean' || isOut(known)) continue;
    const facts = known.filter(({ fact }) => !isAssumption(fact));
    const parts = cutViews(view, facts) ?? cutViews(view, restOf(model, box, condition));
    if (parts) stack.push(parts[1], parts[0]);
  }
  return found.map((box) => regionOf(model, box));
}

/** Each fact let go where the condition holds without it, or widened to both sides as far as it holds. */
function widened(model: Model, from: Box, condition: Condition, reads: ReadonlySet<string>): Box {
  let box = from;
  for (const [fact, whole] of model.whole) {
    const free = new Map(box).set(fact, whole);
    if (!reads.has(fact) || decide(viewOf(model, free, newVariables()), condition) === true) box = free;
  }
  return box;
}

function inside(box: Box, other: Box): boolean {
  for (const [fact, domain] of box) {
    const outer = other.get(fact);
    if (!outer || !domainInside(domain, outer)) return false;
  }
  return true;
}

function domainInside(domain: Domain, outer: Domain): boolean {
  if (domain === outer) return true;
  if (!domain.words.every((word) => outer.words.includes(word))) return false;
  return domain.ranges.every((range) =>
    outer.ranges.some((one) => {
      const shared = meeting(range, one);
      return shared !== undefined && same(shared.lo, range.lo) && same(shared.hi, range.hi);
    }),
  );
}

const same = (a: { n: bigint; d: bigint } | null, b: { n: bigint; d: bigint } | null): boolean =>
  a === b || (a !== null && b !== null && a.n === b.n && a.d === b.d);

export function regionOf(model: Model, box: Box): Region {
  const region: Record<string, { intervals: readonly IntervalText[]; words: readonly string[] }> = {};
  for (const [fact, domain] of box) {
    const whole = model.whole.get(fact);
    if (!whole || domainInside(whole, domain)) continue;
    region[fact] = { intervals: domain.ranges.map(intervalText), words: domain.words };
  }
  return region;
}

function intervalText({ lo, hi }: Domain['ranges'][number]): IntervalText {
  return {
    ...(lo && { lower: printRational(lo), lowerIncluded: true }),
    ...(hi && { upper: printRational(hi), upperIncluded: true }),
  };
}
