import { actOn } from './act-on.ts';
import { acting, applying, type Supposed } from './circumstances.ts';
import type {
  DescribedCase,
  DescribedCircumstance,
  Description,
  Expected,
  ExpectedFine,
} from './description.ts';
import { bandOf, type Ends, eachEnd, endsOf, holdInside, lowerEnd, pointOf, showEnds } from './ends.ts';
import { baseOf, type Facts, pick, readFacts } from './facts.ts';
import {
  add,
  below,
  type Fraction,
  larger,
  lesser,
  multiply,
  ONE,
  read,
  show,
  subtract,
  ZERO,
} from './fraction.ts';
import { gradeOf, moveGrade } from './grade.ts';
import { placeOf, withinOf } from './place.ts';
import { Faults, Refused } from './refused.ts';
import { amountOf, crossed, limitsOf } from './round.ts';

/** The one right answer for a case, by the words of design §4. Slow and plain, and apart from src. */
export function expectedOf(schedule: Description, given: DescribedCase): Expected {
  const answer = answerFor(schedule, given, new Map());
  if (answer.outcome !== 'problem') return answer;
  const anyway = answerWhicheverApply(schedule, given);
  return { ...answer, ...(anyway && { anyway }) };
}

/** @param supposed whether a circumstance applies whose facts are missing */
function answerFor(schedule: Description, given: DescribedCase, supposed: Supposed): Expected {
  const faults = new Faults();
  const answer = faults.attempt(() => assess(schedule, readFacts(schedule, given), faults, supposed));
  if (answer !== undefined) return answer;
  const incomplete = Object.keys(schedule.facts).some((fact) => given[fact] === undefined);
  return { outcome: 'problem', codes: faults.codes(incomplete) };
}

/** The answer that a case has whether or not the circumstances apply whose facts are missing, if it is one answer. */
function answerWhicheverApply(schedule: Description, given: DescribedCase): Expected | undefined {
  const open = schedule.circumstances.filter(({ when = {} }) =>
    Object.keys(when).some((fact) => given[fact] === undefined),
  );
  let all: Supposed[] = [new Map()];
  for (const { id } of open)
    all = all.flatMap((one) => [true, false].map((applies) => new Map([...one, [id, applies]])));
  const answers = all.map((supposed) => answerFor(schedule, given, supposed));
  const [first] = answers;
  const isOne = new Set(answers.map((answer) => JSON.stringify(answer))).size === 1;
  return isOne && first?.outcome !== 'problem' ? first : undefined;
}

function assess(schedule: Description, facts: Facts, faults: Faults, supposed: Supposed): Expected {
  const { ordered, fine, grades } = schedule;
  if (ordered !== undefined && facts.word(ordered.fact) !== 'yes') return { outcome: ordered.otherwise };
  const applied = applying(schedule, facts, { faults, supposed });
  if (applied.some(({ kind }) => kind === 'exempt' || kind === 'may-exempt')) return { outcome: 'exempt' };
  const acts = acting(schedule, applied, faults);
  const rows = grades?.rows.map(({ grade }) => grade) ?? [];
  const found = faults.attempt(() => gradeOf(schedule, facts));
  faults.stop();
  const moved = found === undefined ? undefined : moveGrade(found, rows, schedule, acts);
  const grade = moved === undefined ? null : (rows[moved.grade] ?? null);
  const range = endsOf(pick(fine.range, facts), facts);
  const bandBy = moved === undefined ? undefined : fine.bands?.[moved.grade];
  const described = bandBy === undefined ? undefined : pick(bandBy, facts);
  if (described === 'instead') return { outcome: 'no-fine', ...(grade !== null && { grade }) };
  const band = described === undefined ? undefined : bandOf(described, range, facts);
  const placing = {
    schedule,
    facts,
    acting: acts,
    range,
    band: band ?? range,
    grade: moved?.grade,
    stuck: moved?.stuck,
  };
  const within = withinOf(placing);
  const placed = placeOf({ ...placing, band: within });
  const base = baseOf(fine.of, facts);
  const scale = (value: Fraction): Fraction => multiply(value, base);
  return finish(schedule, acts, {
    grade,
    range: eachEnd(range, scale),
    band: band === undefined ? null : eachEnd(band, scale),
    within: eachEnd(within, scale),
    placed: placed === undefined ? undefined : scale(placed),
  });
}

interface Placed {
  readonly grade: string | null;
  readonly range: Ends;
  readonly band: Ends | null;
  readonly within: Ends;
  readonly placed: Fraction | undefined;
}

/** From the amount in yuan on: circumstances, limits, rounding. */
function finish(schedule: Description, acts: readonly DescribedCircumstance[], found: Placed): ExpectedFine {
  const { grade, range, band, within, placed } = found;
  const changed = (value: Fraction): Fraction => changeAmount(schedule, acts, value);
  const reduced = reduceOf(schedule, acts, range);
  const ends: Ends = reduced === undefined ? range : { ...range, min: lowerEnd(reduced) };
  const limits = limitsOf(ends);
  const before =
    placed === undefined && reduced !== undefined && acts.some(leavesOpenHowFar)
      ? reduced
      : eachEnd({ min: ZERO, ...within }, changed);
  // an end that the law does not give stays open
  const stated = lowerEnd(ends).n === 0n ? { ...limits, min: ZERO } : limits;
  const raw = { min: ZERO, ...ends };
  const inForce: Ends = {
    min: holdInside(lowerEnd(before), crossed(limits) ? raw : stated),
    ...(before.max !== undefined && { max: holdInside(before.max, crossed(limits) ? raw : limits) }),
  };
  const exact = placed === undefined ? pointOf(inForce) : changed(placed);
  const { to, mode } = schedule.rounding;
  const amount = exact === undefined ? null : amountOf(exact, ends, { unit: read(to), mode });
  if (amount !== null && amount.n <= 0n) throw new Refused(['assess/not-above-zero']);
  return {
    outcome: amount === null ? 'band' : 'fined',
    amount: amount === null ? null : show(amount),
    grade,
    range: showEnds(range),
    band: band === null ? null : showEnds(band),
    ...(!crossed(limits) && { limits: showEnds(limits), inForce: showEnds(inForce) }),
  };
}

function changeAmount(
  schedule: Description,
  acts: readonly DescribedCircumstance[],
  start: Fraction,
): Fraction {
  return actOn<Fraction>({
    schedule,
    acting: acts.filter(({ effect }) =>
      [effect?.multiply, effect?.cut, effect?.add].some((x) => x !== undefined),
    ),
    start,
    act: (value, { effect = {} }) => {
      const times = effect.multiply === undefined ? value : multiply(value, read(effect.multiply));
      const cut = effect.cut === undefined ? times : multiply(times, subtract(ONE, read(effect.cut)));
      return effect.add === undefined ? cut : add(cut, read(effect.add));
    },
    lighter: lesser,
    heavier: larger,
  });
}

/** A 减轻 that says how far down one may come, and not how far it goes. */
const leavesOpenHowFar = ({ effect = {} }: DescribedCircumstance): boolean =>
  effect.below_minimum !== undefined &&
  [effect.multiply, effect.cut, effect.add].every((x) => x === undefined);

/** Where 减轻 puts the fine: shares of the statutory minimum. */
function reduceOf(
  schedule: Description,
  acts: readonly DescribedCircumstance[],
  range: Ends,
): Ends | undefined {
  return actOn<Ends | undefined>({
    schedule,
    acting: acts.filter(({ effect }) => effect?.below_minimum !== undefined),
    start: undefined,
    act: (before, { effect }) => {
      if (effect?.below_minimum === undefined) return before;
      if (range.min === undefined) throw new Refused(['assess/reduce-without-minimum']);
      const { min = range.min, max = range.min } = before ?? {};
      const [from, to] = effect.below_minimum;
      return { min: multiply(min, read(from)), max: multiply(max, read(to)) };
    },
    lighter: (a, b) => (a !== undefined && b !== undefined && below(lowerEnd(b), lowerEnd(a)) ? b : a),
    heavier: (a) => a,
  });
}
