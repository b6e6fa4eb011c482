import { compare, negate, parseRational, type Rational, sign, subtract } from '../../base/rational.ts';
import type { Expectation, FactSpec } from '../../model/plan.ts';
import type { Finding, Jump } from '../../model/proof.ts';
import type { Desk } from '../search/desk.ts';
import { type Least, minimise } from '../search/minimise.ts';
import { plainFines, SIDES } from './jumps.ts';
import { jumpOf, leapFrom, leapGoal, leapsIn, type Plain } from './leaps.ts';

type ExpectedJumps = Extract<Expectation, { expect: 'jumps' }>;

/**
 * `expect: jumps of at most …`: of the leaps that are told none may be greater, and else it is proved of each step along a fact,
 * from a value to the next one, wherever a cell, a ratio or a number of started days turns.
 */
export function expectedJumps(desk: Desk, jumps: readonly Jump[]): readonly Finding[] {
  return (desk.plan.expect ?? []).flatMap((one) =>
    one.expect === 'jumps' ? [expectedOf(desk, one, jumps)] : [],
  );
}

function expectedOf(desk: Desk, expected: ExpectedJumps, jumps: readonly Jump[]): Finding {
  const limit = parseRational(expected.at_most);
  const concerns = (fact: string): boolean => expected.fact === undefined || fact === expected.fact;
  const isBroken = ({ fact, leap }: Jump): boolean =>
    concerns(fact) && compare(parseRational(leap.replace('-', '')), limit) > 0;
  const told = jumps.find(isBroken);
  if (told) return refuted(expected, told);
  const specs = desk.plan.facts.filter(({ id, kind }) => concerns(id) && kind !== 'list');
  const answers = plainFines(desk).flatMap((plain) =>
    specs.flatMap((spec) => furtherThan(plain, spec, limit)),
  );
  const broken = answers.find(({ jump }) => jump !== undefined)?.jump;
  if (broken) return refuted(expected, broken);
  const open = answers.find(({ isOpen }) => isOpen);
  if (open) return { ...aboutOf(expected), verdict: 'undecided', reason: open.why ?? 'too-wide' };
  return { ...aboutOf(expected), verdict: 'proved' };
}

const aboutOf = (
  { fact, place }: ExpectedJumps,
  found = fact,
): Pick<Finding, 'question' | 'weight' | 'expected' | 'about' | 'place'> => ({
  question: 'jump',
  weight: 'fault',
  expected: true,
  about: found === undefined ? {} : { fact: found },
  ...(place && { place }),
});

function refuted(expected: ExpectedJumps, jump: Jump): Finding {
  const { fact, leap, from, to, before, after } = jump;
  return {
    ...aboutOf(expected, fact),
    verdict: 'refuted',
    case: jump.case,
    found: { from, to, before, after },
    ...(jump.verdict === 'proved' && { most: leap }),
  };
}

interface Further {
  readonly jump?: Jump | undefined;
  readonly isOpen: boolean;
  readonly why?: Least['why'];
}

/** Whether a fine leaps further than a limit from some value of a fact to the next one. */
function furtherThan(plain: Plain, spec: FactSpec, limit: Rational): readonly Further[] {
  const { desk, step, view } = plain;
  const domain = view.box.get(spec.id);
  const unit = domain?.unit;
  if (!domain || !unit || !desk.model.reads.get(step)?.has(spec.id)) return [];
  return domain.ranges.flatMap(({ lo, hi }): readonly Further[] => {
    const last = hi && subtract(hi, unit);
    if (lo && last && sign(subtract(last, lo)) < 0) return [];
    const leap = leapFrom(plain, spec, unit, { lo, hi: last }, ['before', 'after']);
    const all = leapsIn(leap, leap.from);
    return SIDES.flatMap((side): readonly Further[] => {
      const furthest = all && (side > 0 ? all.hi : all.lo && negate(all.lo));
      if (!all || (furthest && compare(furthest, limit) <= 0)) return [];
      const least = minimise(desk.model, leap.from, leapGoal(leap, side), negate(limit), desk.work);
      const { complete, found, why } = least;
      return [{ jump: jumpOf(leap, side, least), isOpen: !complete || found !== undefined, why }];
    });
  });
}
