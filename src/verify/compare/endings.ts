import { negate } from '../../base/rational.ts';
import type { ChangedRegion, ChangeKind } from '../../model/difference.ts';
import type { Condition, FinePlan } from '../../model/plan.ts';
import { decide } from '../box/decide.ts';
import { isOut } from '../box/view.ts';
import { both, either, not } from '../model/condition.ts';
import type { Domain } from '../model/domain.ts';
import type { Box } from '../model/model.ts';
import type { Point } from '../search/point.ts';
import { findCase, spend, type Work, workOf } from '../search/search.ts';
import { bothUnder, endUnder, type FineIds, isFined, NO_FINE, toldCase } from './case-under.ts';
import type { FineQuestion } from './changes.ts';
import { hullOf } from './join-boxes.ts';
import type { Merged, Version } from './merge-plans.ts';
import { boxWhere } from './narrow.ts';
import { cutPiece, type Piece, wholePiece, withFigures } from './pieces.ts';
import { findChange } from './quantity.ts';
import { endingsOf, type Reason, refusalsOf } from './questions.ts';
import { mostOf, placeOf } from './tell-region.ts';

type Outcomes = readonly [old: string, later: string];

/** One thing that may have become of the cases that one version ends or refuses. */
interface Asked {
  readonly kind: ChangeKind;
  readonly reason: Reason;
  /** What the other version makes of such a case. */
  readonly other: Condition;
  /** The same by the engine. */
  readonly is: (outcomes: Outcomes) => boolean;
}

/** Where one version has no answer for a case that the other assesses. */
export function refusedApart(merged: Merged, work: Work): readonly ChangedRegion[] {
  const { old, new: later } = merged;
  const [olds, news] = [refusalsOf(old), refusalsOf(later)];
  const ask = (kind: ChangeKind, own: readonly Reason[], others: readonly Reason[], is: Asked['is']) => {
    const other = both(unshared(others, own).map(({ when }) => not(when)));
    return unshared(own, others).map((reason): Asked => ({ kind, reason, other, is }));
  };
  const asked = [
    ...ask('newly-refused', news, olds, ([a, b]) => a !== 'refused' && b === 'refused'),
    ...ask('newly-assessed', olds, news, ([a, b]) => a === 'refused' && b !== 'refused'),
  ];
  return distinct(asked.flatMap((one) => regionsFor(merged, one, NO_FINE, work)));
}

/** The reasons of steps that the other version does not have. */
const unshared = (own: readonly Reason[], others: readonly Reason[]): readonly Reason[] =>
  own.filter(({ step }) => !others.some((other) => other.step === step));

/** Where one version fines and the other ends the case, or both end it for another reason. */
export function endedApart(question: FineQuestion, ids: FineIds): readonly ChangedRegion[] {
  const { merged, pair, work } = question;
  const { old, new: later } = pair;
  if (!old || !later) return oneFine(question, ids);
  const [olds, news] = [endingsOf(merged, merged.old, old), endingsOf(merged, merged.new, later)];
  const asked = [
    ...unshared(olds, news).flatMap((reason) => askedOf(reason, merged.new, later, news, 'old')),
    ...unshared(news, olds).flatMap((reason) => askedOf(reason, merged.old, old, olds, 'new')),
  ];
  const regions = asked.flatMap((one) =>
    regionsFor(merged, one, ids, work).map((region) => withAmount(question, one, region)),
  );
  return distinct(regions.map(({ box: _, ...region }) => region));
}

/** @param side the version that ends the case; the other one is given */
function askedOf(
  reason: Reason,
  other: Version,
  fine: FinePlan,
  endings: readonly Reason[],
  side: 'old' | 'new',
): readonly Asked[] {
  const of = ([a, b]: Outcomes): Outcomes => (side === 'old' ? [a, b] : [b, a]);
  const otherEndings = endings.filter(({ kind }) => kind !== reason.kind).map(({ when }) => when);
  const refusals = refusalsOf(other).map(({ when }) => when);
  return [
    {
      kind: side === 'old' ? 'newly-fined' : 'no-longer-fined',
      reason,
      other: other.reach.open(fine),
      is: (outcomes) => of(outcomes)[0] === reason.kind && isFined(of(outcomes)[1]),
    },
    {
      kind: 'other-ending',
      reason,
      other: either(otherEndings),
      is: (outcomes) => {
        const [ended, then] = of(outcomes);
        return ended === reason.kind && then !== ended && then !== 'refused' && !isFined(then);
      },
    },
    {
      kind: side === 'old' ? 'newly-refused' : 'newly-assessed',
      reason,
      other: either(refusals),
      is: (outcomes) => of(outcomes)[0] === reason.kind && of(outcomes)[1] === 'refused',
    },
  ];
}

type Boxed = ChangedRegion & { readonly box: Box };

/** So many boxes for one reason. */
const LOOKS = 200;

function regionsFor(
  merged: Merged,
  { kind, reason, other, is }: Asked,
  ids: FineIds,
  work: Work,
): readonly Boxed[] {
  const { model } = merged;
  const condition = both([reason.when, other]);
  const confirm = (point: Point): boolean => {
    const [a, b] = bothUnder(merged, ids, point).map(({ outcome }) => outcome);
    return a !== undefined && b !== undefined && is([a, b]);
  };
  const whole = withFigures(model.whole, 'top');
  const found = findCase(model, whole, condition, work, confirm, workOf(LOOKS));
  if (found.found === 'none') return [];
  const fine = ids.new ?? ids.old;
  const named = fine === undefined ? {} : { fine };
  const held = whereHolds(merged, condition, work);
  if (!held && found.found === 'unknown') return []; // in no part it may hold
  const box = asStepLooks(merged, held ?? whole, reason.step);
  if (found.found === 'unknown')
    return [{ kind: 'undecided', may: [kind], ...named, ...placeOf(model, box), cases: [], box }];
  return [{ kind, ...named, ...placeOf(model, box), cases: [toldCase(merged, ids, found.point)], box }];
}

/** So many boxes to find out where a condition holds. */
const HULL_LOOKS = 16;

/** A small box that holds every case in which the condition holds; undefined where there is none. */
function whereHolds({ model }: Merged, condition: Condition, work: Work): Box | undefined {
  const own = workOf(HULL_LOOKS);
  const boxes: Box[] = [];
  const queue: Piece[] = [wholePiece(model, boxWhere(model, model.whole, [condition]))];
  for (let piece = queue.shift(); piece; piece = queue.shift()) {
    const holds = decide(piece.top, condition);
    if (isOut(holds)) continue;
    const parts = typeof holds !== 'boolean' && spend(work, own) ? cutPiece(piece, holds) : undefined;
    if (parts) queue.push(...parts);
    else boxes.push(piece.top.box);
  }
  return hullOf(boxes);
}

/**
 * The box as far as a step looks, without what let the case get there. Of the circumstances those are named that are stated; that
 * the others are not goes without saying.
 */
function asStepLooks({ model }: Merged, box: Box, step: string): Box {
  const reads = model.reads.get(step);
  const whole = withFigures(model.whole, 'top');
  const { circumstances } = model.plan;
  const isNamed = (fact: string, { words }: Domain): boolean =>
    reads?.has(fact) === true && !(words.includes('no') && circumstances.some(({ id }) => id === fact));
  return new Map(
    [...whole].map(([fact, all]) => {
      const domain = box.get(fact);
      return [fact, domain && isNamed(fact, domain) ? domain : all];
    }),
  );
}

/** Where one version alone fines, all of its fine is the change. */
function withAmount(question: FineQuestion, { reason, other }: Asked, region: Boxed): Boxed {
  const { merged, work } = question;
  if (region.kind !== 'newly-fined' && region.kind !== 'no-longer-fined') return region;
  const isNew = region.kind === 'newly-fined';
  const [before, after] = question.top.steps;
  const steps = isNew ? ([undefined, after] as const) : ([before, undefined] as const);
  const { decided } = question.ids;
  const at = (point: Point) => {
    const [a, b] = bothUnder(merged, question.ids, point);
    const [ended, fined] = isNew ? [a, b] : [b, a];
    const amount = endUnder(fined, 'top', isNew ? decided.new : decided.old);
    return ended.outcome === 'refused' || isFined(ended.outcome)
      ? undefined
      : amount && (isNew ? amount : negate(amount));
  };
  const found = findChange(
    merged.model,
    region.box,
    { steps, when: [reason.when, other], at },
    isNew ? 1 : -1,
    work,
    LOOKS,
  );
  if (!found.found) return region;
  const cases = [toldCase(merged, question.ids, found.found.point)];
  return { ...region, ...mostOf([found]), cases };
}

/** A fine that one version alone knows: every case that it fines. */
function oneFine(question: FineQuestion, ids: FineIds): readonly ChangedRegion[] {
  const { merged, pair } = question;
  const [kind, version, fine] = pair.new
    ? (['newly-fined', merged.new, pair.new] as const)
    : (['no-longer-fined', merged.old, pair.old] as const);
  if (!fine) return [];
  const box = withFigures(merged.model.whole, 'top');
  const other = version.reach.open(fine);
  const reason: Reason = { kind: 'no-fine', when: other, step: fine.amount };
  const asked: Asked = { kind, reason, other, is: () => true };
  const name = ids.new ?? ids.old;
  const whole: Boxed = { kind, ...(name !== undefined && { fine: name }), facts: {}, cases: [], box };
  const { box: _, ...region } = withAmount(question, asked, whole);
  return region.cases.length > 0 ? [region] : [];
}

/** Several reasons may concern the same cases. */
function distinct(regions: readonly ChangedRegion[]): readonly ChangedRegion[] {
  const keys = regions.map(({ kind, fine, facts, times }) => JSON.stringify([kind, fine, facts, times]));
  return regions.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
