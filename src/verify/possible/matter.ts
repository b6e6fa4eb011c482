import { powerOfTen } from '../../base/power-of-ten.ts';
import { add, compare, divide, printRational, type Rational, rational, ZERO } from '../../base/rational.ts';
import { roundTo } from '../../base/rounding.ts';
import type { Matter } from '../../model/possible.ts';
import { cutDomain, type Domain, isEmpty } from '../model/domain.ts';
import { spend } from '../search/search.ts';
import type { Eye } from './extremes.ts';
import { widthOf } from './fines-over.ts';
import type { Known } from './known.ts';
import type { LiveFacts } from './live-facts.ts';
import { cutLook } from './look.ts';

/** So many single values of all facts together are looked at. */
const PROBES = 64;

/** The open facts, those first that leave the narrowest range once they are known. */
export function matterOf(known: Known, eye: Eye, live: LiveFacts): readonly Matter[] {
  const facts = namesOf(known).filter(({ id }) => live.has(id));
  const each = Math.max(2, Math.floor(PROBES / Math.max(1, facts.length)));
  const weighed = facts.map((one) => {
    const domain = eye.root.box.get(one.id);
    const probes = domain ? probesOf(domain, live.get(one.id) ?? [], each) : [];
    return { ...one, left: meanWidth(eye, one.id, probes) };
  });
  return weighed
    .map((one, index) => ({ one, index }))
    .sort((a, b) => compareLeft(a.one.left, b.one.left) || a.index - b.index)
    .map(({ one }) => ({ ...one, left: printLeft(known, one.left) }));
}

/** The facts and circumstances in the order of the schedule. */
function namesOf({ model }: Known): readonly Pick<Matter, 'id' | 'label' | 'kind'>[] {
  const { facts, circumstances } = model.plan;
  return [
    ...facts.map(({ id, label }) => ({ id, label, kind: 'fact' as const })),
    ...circumstances.map(({ id, label }) => ({ id, label, kind: 'circumstance' as const })),
  ];
}

/** Single values in every piece of a domain: each word, and both ends of each stretch between edges. */
function probesOf(domain: Domain, edges: readonly Rational[], most: number): readonly Domain[] {
  const words = domain.words.map((word): Domain => ({ ranges: [], words: [word] }));
  let pieces: readonly Domain[] = [{ ...domain, words: [] }];
  for (const at of [...edges].sort(compare)) {
    const last = pieces[pieces.length - 1];
    if (!last) break;
    pieces = [...pieces.slice(0, -1), ...cutDomain(last, { at }).filter((part) => !isEmpty(part))];
  }
  const numbers = pieces.flatMap(({ ranges }) => ranges.flatMap(({ lo, hi }) => endsOf(lo, hi)));
  return evenly([...words, ...numbers], most);
}

const endsOf = (lo: Rational | null, hi: Rational | null): readonly Domain[] =>
  [lo, lo && hi && compare(lo, hi) === 0 ? null : hi].flatMap((at) =>
    at ? [{ ranges: [{ lo: at, hi: at }], words: [] }] : [],
  );

/** At most so many of a list, the first and the last among them. */
function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from(
    { length: most },
    (_, index) => list[Math.floor((index * (list.length - 1)) / (most - 1))],
  ).filter((one): one is T => one !== undefined);
}

/** How many of the values leave the range without limit, and the mean width of the others. */
interface Left {
  readonly endless: number;
  readonly mean: Rational;
}

const ENDLESS: Left = { endless: Number.MAX_SAFE_INTEGER, mean: ZERO };

function meanWidth(eye: Eye, fact: string, probes: readonly Domain[]): Left {
  let [sum, count, endless] = [ZERO, 0, 0];
  const { unit } = eye.root.box.get(fact) ?? {};
  for (const domain of probes) {
    if (!spend(eye.work)) break;
    const width = widthOf(eye.caseOver(cutLook(eye.root, fact, { ...(unit && { unit }), ...domain })));
    if (width === null) endless += 1;
    else [sum, count] = [add(sum, width), count + 1];
  }
  if (count + endless === 0) return ENDLESS;
  return { endless, mean: count === 0 ? ZERO : divide(sum, rational(BigInt(count), 1n)) };
}

const compareLeft = (a: Left, b: Left): number => a.endless - b.endless || compare(a.mean, b.mean);

function printLeft({ source }: Known, { endless, mean }: Left): string {
  const unit = rational(1n, powerOfTen(source.currency.decimals));
  return endless > 0 ? 'inf' : printRational(roundTo(mean, unit, 'half-up'));
}
