import type { Condition, Node, Step } from '../model/plan.ts';

import { negated, nodesIn, type PlanView } from './plan-view.ts';

/** What `within` is a part of. */
export type Whole = 'range' | 'band' | 'maximum';

/** What a circumstance does, read from the steps in which it acts. */
export type Effect =
  | { readonly effect: 'grade'; readonly by: number }
  | { readonly effect: 'grade-to'; readonly grade: string }
  | { readonly effect: 'within'; readonly of: Whole; readonly min: Node; readonly max: Node }
  | { readonly effect: 'place'; readonly at: 'lowest' | 'middle' | 'highest'; readonly atEnd: boolean }
  | { readonly effect: 'multiply' | 'cut' | 'add'; readonly by: Node }
  | { readonly effect: 'below-minimum'; readonly min: Node };

/** An effect, and of an election the kind that has it. */
export type KindEffect = Effect & { readonly kind?: string };

const ACTING: readonly string[] = ['grade-moved', 'within-min', 'place-effect', 'factor', 'reduced-minimum'];

/** The effects of the circumstance whose step is named, in the order in which they act; fines that share one tell it once. */
export function readEffects(view: PlanView, applies: string): readonly KindEffect[] {
  const found = view.plan.steps
    .filter(({ rule }) => ACTING.includes(rule))
    .flatMap((step) =>
      actsOf(step, applies).flatMap(({ node, kind }) =>
        readAct(view, step, node, applies).map((effect): KindEffect => ({ ...effect, ...kind })),
      ),
    );
  const texts = found.map((effect) => JSON.stringify(effect));
  return found.filter((_, index) => texts.indexOf(texts[index] ?? '') === index);
}

interface Act {
  readonly node: Node;
  readonly kind: { readonly kind?: string };
}

/** What is done where the circumstance applies: alone, or as one of several that act alike. */
function actsOf({ node }: Step, applies: string): readonly Act[] {
  const tests = (of: Node): readonly Extract<Node, { node: 'test' }>[] =>
    nodesIn(of).flatMap((part) =>
      part.node === 'test' && wordOf(part.if, applies) !== undefined ? [part] : [],
    );
  return tests(node).flatMap(({ if: condition, then }) => {
    if (tests(then).length > 0) return []; // of several that act differently each has its own test inside
    const word = wordOf(condition, applies);
    return [{ node: then, kind: word === undefined || word === 'yes' ? {} : { kind: word } }];
  });
}

/** The word that the circumstance must have; what a condition says after it only tells where it gives way. */
function wordOf(condition: Condition, applies: string): string | undefined {
  switch (condition.test) {
    case 'in':
      return condition.of.node === 'use' && condition.of.step === applies
        ? condition.cell.words[0]
        : undefined;
    case 'all':
      return condition.of[0] && wordOf(condition.of[0], applies);
    case 'any':
    case 'any-of-all':
      return condition.of.flatMap((part) => wordOf(part, applies) ?? [])[0];
    default:
      return undefined;
  }
}

function readAct(view: PlanView, step: Step, then: Node, applies: string): readonly Effect[] {
  switch (step.rule) {
    case 'grade-moved':
      return readMove(view, then);
    case 'within-min':
      return readWithin(view, step, then, applies);
    case 'place-effect':
      return readPlace(then);
    case 'factor':
      return readFactor(then);
    case 'reduced-minimum':
      return nodesIn(then).flatMap((part): readonly Effect[] => {
        const share = part.node === 'product' && part.of.length === 2 ? part.of[1] : undefined;
        return share ? [{ effect: 'below-minimum', min: share }] : [];
      });
    default:
      return [];
  }
}

function readMove({ plan }: PlanView, then: Node): readonly Effect[] {
  if (then.node === 'number')
    return [{ effect: 'grade-to', grade: plan.grades[Number(then.value) - 1] ?? '' }];
  if (then.node !== 'least' && then.node !== 'greatest') return [];
  const [moved] = then.of;
  const by = moved?.node === 'sum' ? moved.of[1] : undefined;
  const down = by && negated(by);
  const steps = down ?? by;
  return steps?.node === 'number'
    ? [{ effect: 'grade', by: down ? -Number(steps.value) : Number(steps.value) }]
    : [];
}

/** min + (max − min) × share, of the range or of the band; or maximum × share. */
function readWithin(view: PlanView, step: Step, then: Node, applies: string): readonly Effect[] {
  const upper = view.step(step.name.replace('.within.min.', '.within.max.'));
  const [min, max] = [
    partIn(then),
    upper && actsOf(upper, applies).flatMap((act) => partIn(act.node) ?? [])[0],
  ];
  if (!min || !max) return [];
  const ofBand = nodesIn(min.length).some((node) => node.node === 'use' && /\.band\./.test(node.step));
  const of = min.length.node === 'use' ? 'maximum' : ofBand ? 'band' : 'range';
  return [{ effect: 'within', of, min: min.share, max: max.share }];
}

interface Part {
  /** max − min, or max alone */
  readonly length: Node;
  readonly share: Node;
}

function partIn(node: Node): Part | undefined {
  const parts = nodesIn(node).flatMap((part): readonly Part[] => {
    const [length, share] = part.node === 'product' ? part.of : [];
    const isWhole = length?.node === 'sum' || (length?.node === 'use' && /\.range\.max$/.test(length.step));
    return length && isWhole && share ? [{ length, share }] : [];
  });
  return parts[0];
}

function readPlace(then: Node): readonly Effect[] {
  if (then.node === 'test') return readPlace(then.then).map((effect) => ({ ...effect, atEnd: true }));
  if (then.node === 'quotient') return [{ effect: 'place', at: 'middle', atEnd: false }];
  if (then.node !== 'use' && then.node !== 'number') return [];
  const highest = then.node === 'use' && /\.max(\.|$)/.test(then.step);
  return [{ effect: 'place', at: highest ? 'highest' : 'lowest', atEnd: false }];
}

/** before × factor, × (1 − cut), + amount. */
function readFactor(then: Node): readonly Effect[] {
  if (then.node === 'sum') {
    const [before, by] = then.of;
    return [...(before ? readFactor(before) : []), ...(by ? [{ effect: 'add', by } as const] : [])];
  }
  if (then.node !== 'product') return [];
  const [before, factor] = then.of;
  const cut = factor?.node === 'sum' && factor.of[1] ? negated(factor.of[1]) : undefined;
  const own: readonly Effect[] = cut
    ? [{ effect: 'cut', by: cut }]
    : factor
      ? [{ effect: 'multiply', by: factor }]
      : [];
  return [...(before ? readFactor(before) : []), ...own];
}
