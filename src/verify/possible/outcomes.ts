import type { Outcome } from '../../model/assessment.ts';
import { cutDomain, type Domain, isEmpty, middleCut } from '../model/domain.ts';
import { spend, type Work, workOf } from '../search/search.ts';
import { caseAt, type Eye } from './extremes.ts';
import { type CaseSeen, type FineSeen, isRefused } from './fines-over.ts';
import { liveFacts } from './live-facts.ts';
import { cutLook, type Look, mayEnd } from './look.ts';

/** The weightiest first: the outcome of a case is the weightiest of its fines. sem: order */
const WEIGHT: readonly Outcome[] = ['fined', 'band', 'not-yet', 'exempt', 'no-fine'];

/** What one fine may come to. */
export function fineOutcomes({ range, ends, decided }: FineSeen): readonly Outcome[] {
  return WEIGHT.filter((outcome) =>
    outcome === 'fined' ? range !== undefined && !decided : mayEnd(ends, outcome),
  );
}

/** What the case may come to: nothing lighter than what some fine comes to in any event. */
export function caseOutcomes({ fines }: CaseSeen): readonly Outcome[] {
  const standing = fines.filter(({ stands }) => stands !== false);
  const each = standing.map(fineOutcomes);
  const sure = standing.map(({ stands }, index) => (stands ? (each[index] ?? []) : WEIGHT));
  const lightest = sure.map((all) => Math.max(...all.map((one) => WEIGHT.indexOf(one))));
  const limit = Math.min(...lightest, WEIGHT.length - 1);
  return WEIGHT.filter((one, index) => index <= limit && each.some((all) => all.includes(one)));
}

/** Boxes looked at to tell whether one outcome can be. */
const LOOKS = 24;

/**
 * The outcomes that cannot be excluded.
 * @param of what is told of a box
 */
export function outcomesOf(eye: Eye, of: (seen: CaseSeen) => readonly Outcome[]): readonly Outcome[] {
  const seen = eye.shown.filter((one) => !isRefused(one)).flatMap(of);
  const open = of(eye.caseOver(eye.root));
  return WEIGHT.filter(
    (outcome) => seen.includes(outcome) || (open.includes(outcome) && canBe(eye, of, outcome, workOf(LOOKS))),
  );
}

/** Whether there is a case with the outcome, or the work does not tell. */
function canBe(eye: Eye, of: (seen: CaseSeen) => readonly Outcome[], outcome: Outcome, own: Work): boolean {
  const isCase = (look: Look): boolean => {
    const seen = eye.caseOver(look);
    return !isRefused(seen) && of(seen).every((one) => one === outcome);
  };
  const stack: Look[] = [eye.root];
  for (let look = stack.pop(); look; look = stack.pop()) {
    if (!spend(eye.work, own)) return true;
    const seen = eye.caseOver(look);
    if (isRefused(seen) || !of(seen).includes(outcome)) continue;
    if (isCase(caseAt(look, eye.facts, -1))) return true;
    const parts = halves(look);
    if (!parts) return true;
    stack.push(...parts);
  }
  return false;
}

/** Cut at the first edge of the first fact that has one. */
function halves(look: Look): readonly Look[] | undefined {
  for (const [fact, [edge]] of liveFacts(look)) {
    const domain = look.box.get(fact);
    const cut = edge ? { at: edge } : domain && domain.words.length > 0 ? middleCut(domain) : undefined;
    const parts: readonly Domain[] = domain && cut ? cutDomain(domain, cut) : [];
    if (parts.length > 0 && !parts.some(isEmpty)) return parts.map((part) => cutLook(look, fact, part));
  }
  return undefined;
}
