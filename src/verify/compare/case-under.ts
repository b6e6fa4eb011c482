import { assessCase } from '../../assess/assess-case.ts';
import { compare, parseRational, printRational, type Rational, subtract, ZERO } from '../../base/rational.ts';
import type { Case } from '../../model/assessment.ts';
import type { CaseUnder, ChangedCase } from '../../model/difference.ts';
import type { FinePlan } from '../../model/plan.ts';
import type { ProofCase } from '../../model/proof.ts';
import { usedFacts } from '../search/desk.ts';
import { caseOf, type Point } from '../search/point.ts';
import type { Merged, Version } from './merge-plans.ts';

/** What a version makes of a case, by the engine. A fine that the version does not know is none. */
export function caseUnder(version: Version, given: ProofCase, fine: string | undefined): CaseUnder {
  const { source } = version;
  const result = assessCase(source, given as Case);
  const nothing = { amount: null, inForce: null, limits: null };
  if (!result.ok)
    return { case: given, outcome: 'refused', ...nothing, problems: result.problems.map(({ code }) => code) };
  const { fines, outcome: whole } = result.value;
  const own = fine === undefined && fines.length === 1 ? fines[0] : fines.find(({ id }) => id === fine);
  if (fine === undefined && !own) return { case: given, outcome: whole, ...nothing };
  if (!own) return { case: given, outcome: 'no-fine', ...nothing };
  const { outcome, amount, inForce, limits } = own;
  return { case: given, outcome, amount, inForce, limits };
}

/** The names of a fine in both versions: the only fine of each is the same, whatever it is called. */
export interface FineIds {
  readonly old: string | undefined;
  readonly new: string | undefined;
  /** Whether the officer decides the fine: then the ends between which that may be are compared, not an amount. */
  readonly decided: { readonly old: boolean; readonly new: boolean };
}

/** No fine in particular: the case as a whole. */
export const NO_FINE: FineIds = { old: undefined, new: undefined, decided: { old: false, new: false } };

/** The step that is compared of a fine. */
export const endStep = ({ amount, inForce }: FinePlan, end: 'top' | 'low', decided: boolean): string =>
  decided ? inForce[end === 'top' ? 'max' : 'min'] : amount;

/** A point under both versions. The officer's figure of a fine is left open. */
export function bothUnder(
  { old, new: later }: Merged,
  ids: FineIds,
  point: Point,
): readonly [CaseUnder, CaseUnder] {
  return [under(old, point, ids.old), under(later, point, ids.new)];
}

const under = (version: Version, point: Point, fine: string | undefined): CaseUnder =>
  caseUnder(version, givenAt(version, point), fine);

function givenAt({ own, pointOf }: Version, point: Point, keep?: ReadonlySet<string>): ProofCase {
  const { facts, figures = {} } = caseOf(own, pointOf(point), keep);
  const others = Object.entries(figures).filter(([id]) => !own.plan.fines.some((fine) => fine.id === id));
  return { facts, ...(others.length > 0 && { figures: Object.fromEntries(others) }) };
}

/** The case of a point as it is told: the facts that either version reads, as long as both then say the same. */
export function toldCase(merged: Merged, ids: FineIds, point: Point): ChangedCase {
  const whole = bothUnder(merged, ids, point);
  const used = [merged.old, merged.new].flatMap((version) =>
    usedFacts(assessCase(version.source, givenAt(version, point) as Case)),
  );
  const keep = new Set(used);
  const short = [merged.old, merged.new].map((version, index) =>
    caseUnder(version, givenAt(version, point, keep), index === 0 ? ids.old : ids.new),
  );
  const alike = short.every((one, index) => sameResult(one, whole[index]));
  const [before, after] = alike ? short : whole;
  if (!before || !after) throw new Error('a case has two versions');
  const change = changeOf(before, after, ids);
  const isAmount =
    [before, after].some(({ outcome }) => isFined(outcome)) &&
    [before, after].every(({ outcome }) => outcome !== 'refused');
  return { ...(change && isAmount && { change: printRational(change) }), old: before, new: after };
}

const sameResult = (a: CaseUnder, b: CaseUnder | undefined): boolean =>
  JSON.stringify({ ...a, case: 0 }) === JSON.stringify({ ...b, case: 0 });

/** By how much the fine rises: its highest amount, or with that equal its lowest. */
function changeOf(a: CaseUnder, b: CaseUnder, { decided }: FineIds): Rational | undefined {
  const rise = (end: 'top' | 'low'): Rational | undefined => {
    const from = isFined(a.outcome) ? endUnder(a, end, decided.old) : ZERO;
    const to = isFined(b.outcome) ? endUnder(b, end, decided.new) : ZERO;
    return from && to && subtract(to, from);
  };
  const top = rise('top');
  return top && compare(top, ZERO) !== 0 ? top : rise('low');
}

export const isFined = (outcome: string): boolean => outcome === 'fined' || outcome === 'band';

/** The amount, or the highest or lowest one that the officer may decide; undefined where there is no fine or no limit. */
export function endUnder(
  { outcome, amount, inForce }: CaseUnder,
  end: 'top' | 'low',
  decided: boolean,
): Rational | undefined {
  if (!isFined(outcome)) return undefined;
  const text = decided ? (end === 'top' ? inForce?.max : (inForce?.min ?? '0')) : amount;
  return text === null || text === undefined ? undefined : parseRational(text);
}
