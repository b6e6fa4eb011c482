import type { Path } from '../../base/place.ts';
import { compare, ONE, parseRational, printRational, type Rational, ZERO } from '../../base/rational.ts';
import type { Basis, Condition, Node } from '../../model/plan.ts';
import type { Circumstance, Effect, FineTerms, GradeMove, Value } from '../../model/schedule.ts';
import { constantOf } from '../constant.ts';
import type { NodeEnds } from '../fines/range.ts';
import { gradeNames } from '../grades/grade-names.ts';
import { namesIn } from '../names-in.ts';
import { isWord, isYes, use, YES } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { refuseCrossed } from '../settled.ts';
import { checkShare } from '../values/check-share.ts';
import { lowerValue } from '../values/value.ts';
import { appliesAs, appliesStep, isElection, KINDS } from './circumstances.ts';
import type { Combination } from './combine.ts';
import { ACTING_KINDS, type ActingKind, isActing } from './combine-key.ts';

/** A circumstance with what it does and when it acts. */
export interface Actor {
  readonly name: string;
  /** Names its steps: of an election each kind has its own. */
  readonly key: string;
  readonly label: string;
  readonly kind: ActingKind;
  readonly effect: Effect;
  /** Where the effect stands: with the circumstance, or with its kind under `effects`. */
  readonly path: Path;
  readonly acts: Acts;
  /** Where it does not act though it applies: the same for all of its kind. */
  readonly yields: readonly Condition[];
  /** Whether of its kind only the strongest acts. */
  readonly strongest: boolean;
  readonly basis?: readonly Basis[];
  /** The numbers of the effect, lowered once for all fines. */
  readonly parts: Parts;
}

export interface Parts {
  readonly multiply?: Node;
  readonly cut?: Node;
  readonly add?: Node;
  readonly within?: NodeEnds;
  readonly withinBand?: NodeEnds;
  readonly withinMaximum?: NodeEnds;
  readonly below?: NodeEnds;
}

/** The circumstances that act on a fine, in the file's order, an election once for each of its kinds. sem: circumstance */
export function lowerActors(scope: Scope, combination: Combination): readonly Actor[] {
  const actors = Object.entries(scope.schedule.circumstances ?? {}).flatMap(([name, circumstance]) => {
    const acting = circumstance.kinds.filter(isActing);
    if (acting.length === 0 && circumstance.effect) {
      const [kind = 'exempt'] = circumstance.kinds;
      report(scope, 'compile/effect-against-kind', { kind, effect: 'effect' }, [
        'circumstances',
        name,
        'effect',
      ]);
    }
    return acting.flatMap((kind) => lowerActor(scope, combination, name, circumstance, kind) ?? []);
  });
  for (const actor of actors) checkActor(scope, actor);
  checkStrongest(scope, actors);
  return actors;
}

function lowerActor(
  scope: Scope,
  combination: Combination,
  name: string,
  circumstance: Circumstance,
  kind: ActingKind,
): Actor | undefined {
  const own = circumstance.effect;
  const ofKind = scope.schedule.effects?.[kind];
  const effect = own ?? ofKind ?? weighedOnly(scope, name, kind);
  if (!effect) return undefined;
  noteAssumption(scope, effect.assumed);
  const path: Path = own ? ['circumstances', name, 'effect'] : ['effects', ofKind?.under ?? kind];
  const basis = circumstance.basis ?? effect.basis;
  const key = isElection(circumstance) ? `${name}.${kind}` : name;
  return {
    name,
    key,
    label: circumstance.label ?? name,
    kind,
    effect,
    path,
    acts: actsWhen(circumstance, name, kind),
    yields: combination.yields.get(kind) ?? [],
    strongest: combination.strongest.has(kind),
    parts: lowerParts(scope, key, effect, path),
    ...(basis && { basis }),
  };
}

/**
 * A schedule that leaves every figure to the officer may leave 从轻 and 从重 to them as well: the circumstance then
 * has no share of its own. It needs none either where a formula or a test reads it. 减轻 always says how far.
 */
function weighedOnly(scope: Scope, name: string, kind: ActingKind): Effect | undefined {
  if (kind !== 'reduce' && (!scope.schedule.fines.some(isComputed) || isRead(scope, name))) return {};
  report(scope, 'compile/effect-missing', { circumstance: name, kind }, ['circumstances', name]);
  return undefined;
}

/** Whether what the fines are worked out from reads the circumstance, under its name or its id. */
function isRead({ schedule }: Scope, name: string): boolean {
  const { id = name } = schedule.circumstances?.[name] ?? {};
  return namesIn([schedule.values ?? {}, schedule.fines]).some((one) => one === name || one === id);
}

const isComputed = (terms: FineTerms): boolean =>
  (terms.place !== undefined && terms.place !== 'decided') || (terms.cases ?? []).some(isComputed);

/** When a circumstance acts. An election that is still open acts on the lower end as its mildest kind, on the upper as its heaviest. */
export interface Acts {
  readonly exact: Condition;
  readonly min: Condition;
  readonly max: Condition;
}

function actsWhen(circumstance: Circumstance, name: string, kind: ActingKind): Acts {
  const applied = (orOpen: boolean): Condition =>
    isElection(circumstance)
      ? isWord(use(appliesStep(name)), ...(orOpen ? [kind, YES] : [kind]))
      : appliesAs(circumstance, name, kind);
  const acting = KINDS.filter((one) => isActing(one) && circumstance.kinds.includes(one));
  return { exact: applied(false), min: applied(acting[0] === kind), max: applied(acting.at(-1) === kind) };
}

/** Where an election is still open, so that there is a band and no number. */
export function openElections(scope: Scope): readonly Condition[] {
  return Object.entries(scope.schedule.circumstances ?? {}).flatMap(([name, circumstance]) =>
    isElection(circumstance) ? [isYes(use(appliesStep(name)))] : [],
  );
}

function lowerParts(scope: Scope, name: string, effect: Effect, path: Path): Parts {
  const single = (form: 'multiply' | 'cut' | 'add'): Node | undefined => {
    const value = effect[form];
    const node =
      value && lowerValue(scope, value, [...path, form], decidedForms(effect) > 1 ? `${name}.${form}` : name);
    return node && asStep(scope, `${name}.${form}`, node, [...path, form]);
  };
  const pair = (
    form: 'within' | 'within_band' | 'within_maximum' | 'below_minimum',
  ): NodeEnds | undefined => {
    const value = effect[form];
    return value && lowerShares(scope, name, form, value, [...path, form]);
  };
  const [multiply, cut, add] = [single('multiply'), single('cut'), single('add')];
  const [within, withinBand] = [pair('within'), pair('within_band')];
  const [withinMaximum, below] = [pair('within_maximum'), pair('below_minimum')];
  return {
    ...(multiply && { multiply }),
    ...(cut && { cut }),
    ...(add && { add }),
    ...(within && { within }),
    ...(withinBand && { withinBand }),
    ...(withinMaximum && { withinMaximum }),
    ...(below && { below }),
  };
}

/** How many numbers of an effect the officer sets: of several each has a figure of its own. */
const decidedForms = ({ multiply, cut, add }: Effect): number =>
  [multiply, cut, add].filter((value) => value !== undefined && 'decided' in value).length;

/** A number that depends on facts is a step of its own, so that it is worked out and shown once. */
function asStep(scope: Scope, step: string, node: Node, path: Path): Node {
  if (node.node === 'number' || node.node === 'use') return node;
  return addStep(scope, { name: step, rule: 'effect-value', node, minor: true }, path);
}

/** Two shares, the first not above the second, both between 0 and 1. */
function lowerShares(
  scope: Scope,
  name: string,
  form: string,
  pair: readonly [Value, Value],
  path: Path,
): NodeEnds | undefined {
  const nodes = pair.map((value, index) => lowerValue(scope, value, [...path, index], name));
  const [first, second] = nodes;
  if (!first || !second) return undefined;
  const min = asStep(scope, `${name}.${form}.min`, first, [...path, 0]);
  const max = asStep(scope, `${name}.${form}.max`, second, [...path, 1]);
  checkShare(scope, min, form, [...path, 0]);
  checkShare(scope, max, form, [...path, 1]);
  refuseCrossed(scope, { what: form, min, max, path });
  return { min, max };
}

const FORMS = [
  'grade',
  'within',
  'within_band',
  'within_maximum',
  'place',
  'multiply',
  'cut',
  'add',
  'below_minimum',
] as const;

const formsOf = (effect: Effect): readonly string[] => FORMS.filter((form) => effect[form] !== undefined);

function checkStrongest(scope: Scope, actors: readonly Actor[]): void {
  for (const kind of ACTING_KINDS) {
    const members = actors.filter((actor) => actor.kind === kind && actor.strongest);
    const effects = [...new Set(members.flatMap(({ effect }) => formsOf(effect)))];
    const mixed = effects.length > 1 || members.some(({ effect }) => formsOf(effect).length > 1);
    const key = `several ${kind}`;
    const paths = members.map(({ path }) => path);
    if (mixed) report(scope, 'compile/strongest-mixed', { key, effects }, ['combine', key], 0, paths);
  }
}

/** 从轻 cannot raise and 从重 cannot lower, as far as constants show it. */
function checkActor(scope: Scope, actor: Actor): void {
  const { effect, kind, path } = actor;
  const against = (form: string) =>
    report(scope, 'compile/effect-against-kind', { kind, effect: form }, [...path, form]);
  if (effect.below_minimum && kind !== 'reduce') against('below_minimum');
  if (effect.grade) checkMove(scope, effect.grade, actor);
  if (effect.place === 'highest' && kind !== 'aggravate') against('place');
  if (effect.place === 'lowest' && kind === 'aggravate') against('place');
  if (effect.cut && kind === 'aggravate') against('cut');
  for (const form of ['multiply', 'cut', 'add'] as const) {
    const node = actor.parts[form];
    if (node) checkFactor(scope, actor, form, node);
  }
}

function checkMove(scope: Scope, move: GradeMove, { kind, name, path }: Actor): void {
  if (gradeNames(scope).length === 0) {
    report(scope, 'compile/effect-without-grades', { circumstance: name }, [...path, 'grade']);
  }
  if (move.move === 'to' && !gradeNames(scope).includes(move.grade)) {
    report(scope, 'compile/unknown-grade', { grade: move.grade, grades: gradeNames(scope) }, [
      ...path,
      'grade',
    ]);
  }
  const wrong = kind === 'aggravate' ? 'down' : 'up';
  if (move.move === wrong)
    report(scope, 'compile/effect-against-kind', { kind, effect: 'grade' }, [...path, 'grade']);
}

/** A factor, cut or addition on the wrong side for its kind. */
function checkFactor(scope: Scope, actor: Actor, form: 'multiply' | 'cut' | 'add', node: Node): void {
  const value = constantOf(scope.steps, node);
  if (!value) return;
  const path = [...actor.path, form];
  const outside = (allowed: string) =>
    report(scope, 'compile/number-outside', { what: form, found: printRational(value), allowed }, path);
  const against = () =>
    report(scope, 'compile/effect-against-kind', { kind: actor.kind, effect: form }, path);
  const raises = form === 'add' ? ZERO : ONE;
  if (form === 'multiply' && compare(value, ZERO) <= 0) outside('> 0');
  else if (form === 'cut' && !within(value, '0', '1')) outside('[0%..100%)');
  else if (form !== 'cut' && actor.kind === 'aggravate' && compare(value, raises) < 0) against();
  else if (form !== 'cut' && actor.kind !== 'aggravate' && compare(value, raises) > 0) against();
}

const within = (value: Rational, from: string, to: string): boolean =>
  compare(value, parseRational(from)) >= 0 && compare(value, parseRational(to)) < 0;
