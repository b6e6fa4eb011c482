import type { Path } from '../../base/place.ts';
import { sign } from '../../base/rational.ts';
import type { Node } from '../../model/plan.ts';
import { isAboveZero } from '../above-zero.ts';
import { constantOf } from '../constant.ts';
import type { NodeEnds } from '../fines/range.ts';
import { endOf, needEnd } from '../grades/ends.ts';
import { partOf, partOfMaximum } from '../grades/part.ts';
import type { Ranking } from '../grades/ranking.ts';
import { below, difference, greatest, least, number, product, refuse, sum, test } from '../nodes.ts';
import { report, type Scope } from '../scope.ts';
import type { Actor } from './effects.ts';
import { anyActsOn, runStage } from './stages.ts';

/** `within`, `within_band`, `within_maximum`: the part of the statutory range, of the band, or of the maximum, in which the circumstance keeps the fine. sem: within */
export function lowerWithin(
  scope: Scope,
  actors: readonly Actor[],
  id: string,
  start: NodeEnds,
  range: NodeEnds,
): NodeEnds {
  const end = (which: keyof NodeEnds): Node =>
    runStage(scope, actors, start[which], {
      rule: `within-${which}`,
      end: which,
      once: true,
      name: (circumstance) => `${id}.within.${which}.${circumstance}`,
      act: ({ parts, kind, path }, before) => {
        const { within, withinBand, withinMaximum } = parts;
        const key = within ? 'within' : 'within_maximum';
        if ((within ?? withinMaximum) && which === 'max') needEnd(scope, key, 'max', range, [...path, key]);
        const part = within
          ? partOf(scope, range, within[which])
          : withinMaximum
            ? partOfMaximum(scope, range, withinMaximum[which])
            : withinBand && partOf(scope, start, withinBand[which]);
        // by their kind, 从轻 and 减轻 never raise an end and 从重 never lowers one
        return part && (kind === 'aggravate' ? greatest(before, part) : least(before, part));
      },
    });
  return { min: end('min'), max: end('max') };
}

/** `place: lowest` and the like, and `at_top`/`at_bottom` where the grade could not move. sem: place-effect */
export function lowerPlaceEffects(
  scope: Scope,
  actors: readonly Actor[],
  id: string,
  placed: Node,
  inForce: NodeEnds,
  ranking: Ranking | undefined,
  end?: 'min' | 'max',
): Node {
  return runStage(scope, actors, placed, {
    rule: 'place-effect',
    name: (circumstance) => `${id}.placed.${circumstance}`,
    ...(end && { end, minor: true }),
    act: ({ key, effect, path }, before) => {
      if (effect.place) return endOf(scope, effect.place, inForce, [...path, 'place']);
      const at = effect.grade?.move === 'up' ? effect.at_top : effect.at_bottom;
      const stopped = ranking?.stopped.get(key);
      return at && stopped && test(stopped, endOf(scope, at, inForce, path), before);
    },
  });
}

/** `multiply`, `cut` and `add`, in the file's order. sem: factors */
export function lowerArithmetic(
  scope: Scope,
  actors: readonly Actor[],
  chain: string,
  start: Node,
  end?: 'min' | 'max',
): Node {
  return runStage(scope, actors, start, {
    rule: 'factor',
    name: (circumstance) => `${chain}.${circumstance}`,
    ...(end && { end, minor: true }),
    act: ({ parts }, before) => {
      const { multiply, cut, add } = parts;
      if (!multiply && !cut && !add) return undefined;
      const multiplied = multiply ? product(before, multiply) : before;
      const lessened = cut ? product(multiplied, difference(number('1'), cut)) : multiplied;
      return add ? sum(lessened, add) : lessened;
    },
  });
}

/** The limits of the amount: the statutory range, its lower end lowered by 减轻. */
export interface Limits {
  /** Before they are moved to the currency's smallest unit. */
  readonly raw: NodeEnds;
  /** The ends in force of a reduced fine: a figure of the officer's stays below the minimum, unless a factor says how far it goes down. */
  readonly reduced: (ends: NodeEnds) => NodeEnds;
}

/** `below_minimum`: several multiply in turn, so that one more never raises the fine. sem: reduce */
export function lowerLimits(
  scope: Scope,
  actors: readonly Actor[],
  id: string,
  range: NodeEnds,
  path: Path,
): Limits {
  const reducing = actors.filter(({ parts }) => parts.below);
  for (const { name, path: here } of reducing) {
    const min = constantOf(scope.steps, range.min);
    if (min && sign(min) === 0)
      report(scope, 'compile/reduce-without-minimum', { circumstance: name }, [...here, 'below_minimum'], 0, [
        [...path, 'range'],
      ]);
  }
  const floor = runStage(scope, reducing, range.min, {
    rule: 'reduced-minimum',
    end: 'min',
    name: (circumstance) => `${id}.floor.${circumstance}`,
    act: ({ name, parts }, before) => {
      const lowered = parts.below && product(before, parts.below.min);
      if (!lowered || isAboveZero(scope.steps, range.min)) return lowered;
      const refusal = refuse({ why: 'reduce-without-minimum', circumstance: name });
      return test(below(number('0'), range.min), lowered, refusal);
    },
  });
  const ceiling = runStage(scope, reducing, range.min, {
    rule: 'reduced-band-max',
    end: 'max',
    name: (circumstance) => `${id}.reduced.max.${circumstance}`,
    minor: true,
    act: ({ parts }, before) => parts.below && product(before, parts.below.max),
  });
  const raw: NodeEnds = { min: floor, max: range.max };
  const leftOpen = reducing.filter(({ parts: { multiply, cut, add } }) => !multiply && !cut && !add);
  const reducedEnd = (which: keyof NodeEnds, reduced: Node, end: Node): Node =>
    leftOpen.length === 0 ? end : test(anyActsOn(leftOpen, which), reduced, end);
  return {
    raw,
    reduced: ({ min, max }) => ({
      min: reducedEnd('min', floor, min),
      max: reducedEnd('max', ceiling, max),
    }),
  };
}
