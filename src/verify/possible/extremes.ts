import type { Value } from '../../assess/value.ts';
import type { Range } from '../../base/range.ts';
import { compare, divide, greatest, multiply, type Rational, rational, sign } from '../../base/rational.ts';
import { fewHints } from '../bounds/variables.ts';
import { type Cut, cutDomain, type Domain, isEmpty, middleCut } from '../model/domain.ts';
import { spend, type Work, workOf } from '../search/search.ts';
import { blameStep, type EndOf } from './blame.ts';
import { type CaseSeen, isRefused } from './fines-over.ts';
import { cutLook, type Look } from './look.ts';

/** A number that depends on the case; in some cases there is none. */
export interface Quantity {
  readonly over: (seen: CaseSeen) => Range | undefined;
  /** The steps on which it hangs. */
  readonly steps: readonly string[];
  /** The steps that may end the case before. */
  readonly gates: readonly string[];
}

/** What is known of one end. */
export interface End {
  /** Where it is met, as far as the looks tell: one case, its figures at this end of their bounds. */
  readonly look?: Look;
  /** No case goes beyond; null without limit, left out where there is no case at all. */
  readonly bound?: Rational | null;
  /** The bound is that of the look: a case has it. */
  readonly met: boolean;
}

/** Looks at boxes of cases. */
export interface Eye {
  readonly root: Look;
  readonly caseOver: (look: Look) => CaseSeen;
  /** A step: only cases in which it says "yes" can still be. */
  readonly only?: string;
  /** The open facts. */
  readonly facts: readonly string[];
  readonly work: Work;
  /** Single cases that it came upon. */
  readonly shown: CaseSeen[];
}

interface Open {
  readonly look: Look;
  readonly bound: Rational | null;
}

interface Found {
  readonly look: Look;
  readonly value: Rational;
}

/**
 * One end of a quantity over all that is still possible: the case that is best when each fact in turn is set to the ends of
 * what it may be, held against the bounds of boxes of cases, of which those that promise more are cut.
 */
export function extremeOf(eye: Eye, quantity: Quantity, end: EndOf, most: number): End {
  const search: Search = { eye, quantity, end, own: workOf(most) };
  const whole = boundOver(search, eye.root);
  if (whole === undefined) return { met: true };
  let best = bestCase(search, eye.root, whole);
  const open: Open[] = [{ look: eye.root, bound: whole }];
  let lost: Rational | null | undefined;
  for (let next = takeBeyond(search, open, best); next; next = takeBeyond(search, open, best)) {
    const parts = spend(eye.work, search.own) ? partsOf(search, next.look, best !== undefined) : undefined;
    if (!parts) {
      lost = lost === undefined ? next.bound : farther(end, lost, next.bound);
      continue;
    }
    for (const look of parts) {
      const bound = boundOver(search, look);
      if (bound === undefined || !isBeyond(search, bound, best)) continue;
      const found = bestCase(search, look, bound);
      if (found && isBeyond(search, found.value, best)) best = found;
      open.push({ look, bound });
    }
  }
  const found = best && { look: best.look };
  if (lost === undefined || (best && lost && compare(best.value, lost) === 0))
    return best ? { ...found, bound: best.value, met: true } : { met: true };
  return { ...found, bound: lost, met: false };
}

interface Search {
  readonly eye: Eye;
  readonly own: Work;
  readonly quantity: Quantity;
  readonly end: EndOf;
}

/** The end of the quantity over a box; undefined where it has none, null without limit. */
function boundOver({ eye, quantity, end }: Search, look: Look): Rational | null | undefined {
  const range = quantity.over(eye.caseOver(look));
  return range && (end === -1 ? range.lo : range.hi);
}

const farther = (end: EndOf, a: Rational | null, b: Rational | null): Rational | null =>
  a && b ? (compare(a, b) === end ? a : b) : null;

const isBeyond = ({ end }: Search, bound: Rational | null, best: Found | undefined): boolean =>
  bound === null || !best || compare(bound, best.value) === end;

/** The box that promises most; the later of equal ones, which is the smaller. */
function takeBeyond(search: Search, open: Open[], best: Found | undefined): Open | undefined {
  let at = -1;
  for (const [index, one] of open.entries()) {
    if (!isBeyond(search, one.bound, best)) continue;
    const old = open[at];
    if (!old || one.bound === null || (old.bound !== null && compare(one.bound, old.bound) !== -search.end))
      at = index;
  }
  return at < 0 ? undefined : open.splice(at, 1)[0];
}

/** What can no longer be is cut off first; as long as no case is found, then what may end it. */
function partsOf(
  { eye: { only }, quantity, end }: Search,
  look: Look,
  found: boolean,
): readonly Look[] | undefined {
  const { steps, gates } = quantity;
  const asked = [...(only === undefined ? [] : [only]), ...(found ? [] : gates), ...steps];
  const blames = asked.map((step) => blameStep(look, step, end));
  const hints = [...blames.flatMap(({ edges }) => edges), ...blames.flatMap(({ facts }) => facts)];
  for (const { fact, cut } of fewHints(hints)) {
    const domain = look.box.get(fact);
    const parts = domain && (cut ? cutDomain(domain, cut) : halved(domain, end));
    if (parts && !parts.some(isEmpty)) return parts.map((part) => cutLook(look, fact, part));
  }
  return undefined;
}

const [FOUR, SIXTEEN] = [rational(4n, 1n), rational(16n, 1n)];

/** Numbers that lie orders apart are cut near the end that is asked about. */
function halved(domain: Domain, end: EndOf): readonly [Domain, Domain] | undefined {
  const { ranges, words } = domain;
  const [first, last] = [ranges[0], ranges[ranges.length - 1]];
  const far =
    first?.lo && last?.hi && sign(first.lo) > 0 && compare(multiply(first.lo, SIXTEEN), last.hi) < 0;
  const wide: Cut | undefined =
    far && first.lo && last.hi && words.length === 0
      ? { at: end === -1 ? multiply(first.lo, FOUR) : divide(last.hi, FOUR) }
      : undefined;
  const cut = wide ?? middleCut(domain);
  return cut && cutDomain(domain, cut);
}

/** A case of the box made better fact by fact, until the bound is met or nothing helps. */
function bestCase(search: Search, box: Look, bound: Rational | null): Found | undefined {
  const { eye } = search;
  let best: Found | undefined;
  const note = (look: Look): void => {
    if (!spend(eye.work, search.own)) return;
    const seen = eye.caseOver(look);
    eye.shown.push(seen);
    const range = isRefused(seen) ? undefined : search.quantity.over(seen);
    const value = range && (search.end === -1 ? range.lo : range.hi);
    if (value && isBeyond(search, value, best)) best = { look, value };
  };
  const first = caseAt(box, eye.facts, search.end);
  note(first);
  for (let again = true; again; ) {
    const before: Rational | undefined = best?.value;
    for (const fact of eye.facts) {
      for (const value of endsOf(box.box.get(fact))) {
        if (best && bound && compare(best.value, bound) === 0) return best;
        note(setTo(best?.look ?? first, fact, value));
      }
    }
    again = best !== undefined && (before === undefined || compare(best.value, before) !== 0);
  }
  return best;
}

/** One case of a box, its numbers at one end. */
export const caseAt = (box: Look, facts: readonly string[], end: EndOf): Look =>
  facts.reduce((look, fact) => setTo(look, fact, firstEnd(look, fact, end)), box);

function setTo(look: Look, fact: string, value: Value | undefined): Look {
  const domain = look.box.get(fact);
  if (!domain || value === undefined) return look;
  const only =
    typeof value === 'string'
      ? { ranges: [], words: [value] }
      : { ranges: [{ lo: value, hi: value }], words: [] };
  return cutLook(look, fact, { ...domain, ...only });
}

/** Numbers at the end asked about; else "no", or the first or last of the words. */
function firstEnd({ box }: Look, fact: string, end: EndOf): Value | undefined {
  const domain = box.get(fact);
  if (!domain) return undefined;
  const ends = endsOf(domain);
  if (domain.words.includes('no')) return 'no';
  return end === -1 ? ends[0] : ends[ends.length - 1];
}

const FAR = rational(1_000_000_000n, 1n);

/** Each word, both ends of each range; a number far out where there is no upper end. */
function endsOf(domain: Domain | undefined): readonly Value[] {
  if (!domain) return [];
  const ends = domain.ranges.flatMap(({ lo, hi }): readonly Value[] => {
    if (lo && hi && compare(lo, hi) === 0) return [lo];
    return [...(lo ? [lo] : []), hi ?? (lo ? greatest(lo, FAR) : FAR)];
  });
  return [...domain.words, ...ends];
}
