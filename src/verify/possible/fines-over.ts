import type { Range } from '../../base/range.ts';
import { compare, type Rational, subtract, ZERO } from '../../base/rational.ts';
import { ceilTo, floorTo } from '../../base/rounding.ts';
import type { FinePlan } from '../../model/plan.ts';
import { rolesOf } from '../model/reach.ts';
import { END, type Ends, type Look, NO_ENDS } from './look.ts';
import { stepOver } from './over-box.ts';
import { lower, lowest, meet, sumOfRanges } from './spread.ts';

/** What one fine may come to over a box. */
export interface FineSeen {
  readonly id: string;
  /** Its amounts lie here; left out where no case comes to one. */
  readonly range?: Range;
  /** How it may end instead; or that the officer has still to decide it. */
  readonly ends: Ends;
  /** Every amount is one that the officer has still to decide. */
  readonly decided?: true;
  /** No other fine takes its place; undefined where that depends. */
  readonly stands?: boolean;
}

/** What the case may come to over a box: its fines, and the total of those that stand. */
export interface CaseSeen {
  readonly fines: readonly FineSeen[];
  readonly total?: Range;
}

/** Nothing but a refusal is left for some fine: no case of the box is admitted. */
export const isRefused = ({ fines }: CaseSeen): boolean =>
  fines.some(({ range, ends }) => !range && (ends & ~END.refused) === 0);

/**
 * @param unit the currency's smallest unit: every amount is a multiple of it, above zero
 * @param only a step: cases in which it does not say "yes" are refused
 */
export function caseOver(look: Look, unit: Rational, only?: string): CaseSeen {
  const { plan } = look.model;
  if (only !== undefined && !stepOver(look, only).words.includes('yes'))
    return { fines: plan.fines.map(({ id }) => ({ id, ends: END.refused })) };
  let ends: Ends = NO_ENDS;
  for (const gate of plan.gates) {
    const seen = stepOver(look, gate);
    ends |= seen.ends;
    if (seen.words.length > 0 || seen.range) continue;
    return { fines: plan.fines.map(({ id }) => ({ id, ends })) };
  }
  const alone = plan.fines.map((fine) => fineOver(look, fine, ends, unit));
  const fines = alone.map((fine) => ({ ...fine, ...standing(look, fine.id, alone) }));
  const total = totalOver(look, fines);
  return { fines, ...(total && { total }) };
}

function fineOver(look: Look, fine: FinePlan, before: Ends, unit: Rational): FineSeen {
  const { id } = fine;
  let ends = before;
  for (const role of rolesOf(fine)) {
    const seen = stepOver(look, role);
    ends |= seen.ends;
    if (seen.words.length === 0 && !seen.range) return { id, ends };
  }
  const amount = stepOver(look, fine.amount);
  const [min, max] = [fine.limits.min, fine.limits.max].map((step) => stepOver(look, step).range);
  if (!amount.range || !min || !max) return { id, ends };
  const { lo, hi } = meet(amount.range, { lo: min.lo, hi: max.hi });
  const least = lo && compare(lo, unit) > 0 ? ceilTo(lo, unit) : unit;
  const range = { lo: least, hi: hi && floorTo(hi, unit) };
  return { id, range, ends, ...(stepOver(look, fine.exact).decided && { decided: true }) };
}

/** Of fines that need not stand the lowest may be the whole. */
function totalOver(look: Look, fines: readonly FineSeen[]): Range | undefined {
  const { plan } = look.model;
  let sum: Range | undefined;
  let alone: Rational | null | undefined;
  let sure = false;
  for (const { range, ends, stands } of fines) {
    if (!range || stands === false) continue;
    const always = stands === true && (ends & ~(END.band | END.refused)) === 0;
    const one = always ? range : { lo: ZERO, hi: range.hi };
    sum = sum ? sumOfRanges(sum, one) : one;
    sure ||= always;
    alone = alone === undefined ? range.lo : lowest(alone, range.lo);
  }
  if (!sum) return undefined;
  const range = sure || alone === undefined ? sum : { lo: alone, hi: sum.hi };
  const cap = plan.total && stepOver(look, plan.total.step).range;
  if (!plan.total) return range;
  return cap && { lo: lowest(range.lo, cap.lo), hi: lower(range.hi, cap.hi) };
}

function standing(look: Look, id: string, fines: readonly FineSeen[]): { readonly stands?: boolean } {
  const by = look.model.plan.fines.find((fine) => fine.id === id)?.absorbed;
  if (!by) return { stands: true };
  const { words } = stepOver(look, by.step);
  const other = fines.find((fine) => fine.id === by.by);
  if (!words.includes('yes') || !other?.range) return { stands: true };
  return words.length > 1 || (other.ends & ~(END.band | END.refused)) !== 0 ? {} : { stands: false };
}

/** How far the fines of a box can lie apart, no fine counting as 0; null without limit. */
export function widthOf({ fines }: CaseSeen): Rational | null {
  let sum: Range = { lo: ZERO, hi: ZERO };
  for (const { range, ends } of fines) {
    if (!range) continue;
    const always = (ends & ~(END.band | END.refused)) === 0;
    sum = sumOfRanges(sum, always ? range : { lo: ZERO, hi: range.hi });
  }
  return sum.hi && sum.lo && subtract(sum.hi, sum.lo);
}
