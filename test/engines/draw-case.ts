import { printDate } from '../../src/base/civil-date.ts';
import { powerOfTen } from '../../src/base/power-of-ten.ts';
import { multiply, parseRational, type Rational, rational } from '../../src/base/rational.ts';
import type { Case } from '../../src/model/assessment.ts';
import type { FactSpec, Plan } from '../../src/model/plan.ts';
import type { Edges } from './edges.ts';
import type { Random } from './random.ts';

type Facts = Record<string, string | readonly Readonly<Record<string, string>>[]>;

/** A case of a plan: all its facts at or near edges as often as anywhere, some circumstances, now and then something missing. */
export function drawCase(plan: Plan, edges: Edges, random: Random): Case {
  const facts: Facts = {};
  for (const spec of plan.facts) if (!random.percent(2)) facts[spec.id] = drawFact(spec, edges, random);
  for (const { id, stated, kinds } of plan.circumstances)
    if (stated && random.percent(15)) facts[id] = kinds.length > 1 ? random.pick(kinds) : 'yes';
  return { facts };
}

/** An answer to a fact that is in order. */
export function drawFact(spec: FactSpec, edges: Edges, random: Random): Facts[string] {
  if (spec.kind === 'list') return drawItems(spec, edges, random);
  return drawText(spec, edges, random);
}

function drawItems(spec: FactSpec, edges: Edges, random: Random): readonly Record<string, string>[] {
  const { low, high } = endsOf(spec, 1n);
  const count = Number(low) + random.below(Math.min(4, Number(high - low) + 1));
  return Array.from({ length: count }, () =>
    Object.fromEntries((spec.items ?? []).map((item) => [item.name, drawText(item, edges, random)])),
  );
}

function drawText(spec: FactSpec, edges: Edges, random: Random): string {
  const { kind, words = [], decimals = 0 } = spec;
  if (kind === 'choice' || kind === 'flag' || (words.length > 0 && random.percent(15)))
    return random.pick(words);
  if (kind === 'date') {
    const { low, high } = endsOf(spec, 1n);
    return printDate(Number(low) + random.below(Number(high - low) + 1));
  }
  return decimalText(drawScaled(spec, edges.get(spec.id) ?? [], random), decimals);
}

/** Days between which dates are drawn where the schedule says nothing: 2015-01-01 and 2030-12-31. */
const DAYS = { low: 16_436n, high: 22_279n };

/** A number times 10^decimals. */
function drawScaled(spec: FactSpec, edges: readonly string[], random: Random): bigint {
  const scale = powerOfTen(spec.decimals ?? 0);
  const { low, high } = endsOf(spec, scale);
  if (random.percent(50) && edges.length > 0) {
    const at = floor(shown(spec, random.pick(edges)), scale) + BigInt(random.below(3) - 1);
    if (at >= low && at <= high) return at;
  }
  if (random.percent(10)) return random.pick([low, high]);
  const highest = edges.reduce(
    (most, edge) => larger(most, floor(shown(spec, edge), scale) * 2n),
    100n * scale,
  );
  const width = (highest < high && highest > low ? highest : high) - low + 1n;
  const drawn = BigInt(random.below(WIDE)) * BigInt(WIDE) + BigInt(random.below(WIDE));
  return low + (drawn % width);
}

/** 2 to the power of 31. */
const WIDE = 2_147_483_648;

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The first and the last value inside a domain, times the scale. */
function endsOf(spec: FactSpec, scale: bigint): { readonly low: bigint; readonly high: bigint } {
  const first = spec.domain?.[0];
  const last = spec.domain?.[spec.domain.length - 1];
  const { lower, lowerIncluded } = first ?? {};
  const { upper, upperIncluded } = last ?? {};
  const far = spec.kind === 'date' ? DAYS : { low: 0n, high: 10_000_000n * scale };
  const low =
    lower === undefined
      ? far.low
      : inward(floor(shown(spec, lower), scale), shown(spec, lower), scale, lowerIncluded);
  const end = upper === undefined ? undefined : shown(spec, upper);
  const high = end === undefined ? larger(far.high, low) : upperEnd(end, scale, upperIncluded);
  return { low, high };
}

function inward(at: bigint, end: Rational, scale: bigint, included = false): bigint {
  return at * end.d < end.n * scale || (at * end.d === end.n * scale && !included) ? at + 1n : at;
}

function upperEnd(end: Rational, scale: bigint, included = false): bigint {
  const at = floor(end, scale);
  return at * end.d === end.n * scale && !included ? at - 1n : at;
}

const floor = ({ n, d }: Rational, scale: bigint): bigint => (n * scale) / d;

/** Percent facts are entered in percent, and stand in a plan as shares. */
const shown = ({ kind }: FactSpec, text: string): Rational =>
  kind === 'percent' ? multiply(parseRational(text), rational(100n, 1n)) : parseRational(text);

function decimalText(scaled: bigint, decimals: number): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${scaled < 0n ? '-' : ''}${whole}${fraction}`;
}
