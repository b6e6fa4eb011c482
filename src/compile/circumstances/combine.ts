import type { Path } from '../../base/place.ts';
import type { Combined, Condition } from '../../model/plan.ts';
import { all, anyOf, isWord, NO, not, refuse, test, use, word } from '../nodes.ts';
import { addStep, report, type Scope } from '../scope.ts';
import { appliesAs, appliesAtAll, claimedStep } from './circumstances.ts';
import {
  ACTING_KINDS,
  type ActingKind,
  inEnglish,
  isActing,
  type Key,
  keyOf,
  kindsOf,
  ofKind,
  readKey,
} from './combine-key.ts';
import { noteSaid, refuseCircle, type Said } from './combine-lines.ts';
import { canMeet, excludes } from './meeting.ts';

/** What happens where circumstances meet. sem: combine */
export interface Combination {
  /** Kinds of which only the strongest acts. */
  readonly strongest: ReadonlySet<ActingKind>;
  /** Where a kind's circumstances do not act: another kind goes before it, or the officer weighs the two. */
  readonly yields: ReadonlyMap<ActingKind, readonly Condition[]>;
  /** Where the officer weighs circumstances against each other, and the figure is theirs. */
  readonly weighed: readonly Condition[];
  /** Steps that refuse a case in which two meet that may not. */
  readonly gates: readonly string[];
}

interface Gathered {
  readonly strongest: Set<ActingKind>;
  readonly yields: Map<ActingKind, readonly Condition[]>;
  readonly weighed: Condition[];
  readonly gates: string[];
}

/** Reads `combine`, and refuses a schedule in which two circumstances can meet and nothing is said. */
export function lowerCombine(scope: Scope): Combination {
  const needed = neededKeys(scope);
  const said = new Map<string, Said>();
  const gathered: Gathered = { strongest: new Set(), yields: new Map(), weighed: [], gates: [] };
  for (const [written, word] of Object.entries(scope.schedule.combine?.rules ?? {})) {
    const path: Path = ['combine', written];
    const key = readKey(written);
    const says = inEnglish(word);
    if (!key) report(scope, 'compile/combine-key', { key: written, kinds: ACTING_KINDS }, path);
    else if (!isAllowed(key, says)) {
      report(scope, 'compile/combine-value', { key: written, found: word, allowed: allowed(key) }, path);
    } else gather(scope, key, says, path, gathered);
    if (key) noteSaid(scope, { key, says, path, written }, said);
  }
  for (const [key, [first, second]] of needed) {
    if (said.has(key)) continue;
    const path: Path = ['circumstances', second];
    report(scope, 'compile/combine-missing', { first, second, key }, path, 0, [['circumstances', first]]);
  }
  refuseCircle(scope, [...said.values()]);
  return { ...gathered, gates: [...gathered.gates, ...mutualExclusions(scope)] };
}

/** What `combine` says, to be told. */
export function describeCombine({ schedule }: Scope): readonly Combined[] {
  const { rules, basis } = schedule.combine ?? { rules: {} };
  return Object.entries(rules).flatMap(([written, word]): readonly Combined[] => {
    const kinds = readKey(written);
    const says = inEnglish(word);
    return kinds && isAllowed(kinds, says) ? [{ kinds, says, ...(basis && { basis }) }] : [];
  });
}

/** `all`: each acts in turn; `strongest`; `refuse`; `decided`: the officer weighs them; a kind: it goes before the other. */
function allowed(key: Key): readonly Combined['says'][] {
  if (key.length === 1) return ['all', 'strongest', 'refuse'];
  const both = key.includes('aggravate') ? [] : (['strongest'] as const);
  return ['all', ...both, 'refuse', 'decided', ...key];
}

const isAllowed = (key: Key, says: string): says is Combined['says'] =>
  (allowed(key) as readonly string[]).includes(says);

function gather(
  scope: Scope,
  key: Key,
  says: string,
  path: Path,
  { strongest, yields, weighed, gates }: Gathered,
): void {
  const give = (kind: ActingKind, where: Condition) => yields.set(kind, [...(yields.get(kind) ?? []), where]);
  if (says === 'strongest' && key.length === 1) strongest.add(key[0]);
  else if (says === 'strongest') give('lenient', anyApplies(scope, 'reduce'));
  else if (says === 'refuse') gates.push(refusal(scope, key, path));
  else if (says === 'decided') {
    const meeting = all(key.map((kind) => anyApplies(scope, kind)));
    weighed.push(meeting);
    for (const kind of key) give(kind, meeting);
  } else if (isActing(says)) {
    for (const kind of key) if (kind !== says) give(kind, anyApplies(scope, says));
  }
}

/** The keys that some two circumstances need, each with those two. */
function neededKeys(scope: Scope): Map<string, readonly [string, string]> {
  const needed = new Map<string, readonly [string, string]>();
  for (const [first, second] of pairs(Object.keys(scope.schedule.circumstances ?? {}))) {
    for (const a of kindsOf(scope, first)) {
      for (const b of kindsOf(scope, second)) {
        const key = keyOf(a === b ? [a] : [a, b]);
        if (!needed.has(key) && canMeet(scope, [first, a], [second, b])) needed.set(key, [first, second]);
      }
    }
  }
  return needed;
}

function anyApplies(scope: Scope, kind: ActingKind): Condition {
  return anyOf(ofKind(scope, kind).map((name) => applies(scope, name, kind)));
}

function applies(scope: Scope, name: string, kind: ActingKind): Condition {
  const circumstance = scope.schedule.circumstances?.[name];
  return circumstance ? appliesAs(circumstance, name, kind) : appliesAtAll(name);
}

function refusal(scope: Scope, key: Key, path: Path): string {
  const [first, second] = key;
  const involved = [...ofKind(scope, first), ...(second === undefined ? [] : ofKind(scope, second))];
  const meeting =
    second === undefined
      ? anyOf(pairs(ofKind(scope, first)).map((pair) => all(pair.map((name) => applies(scope, name, first)))))
      : all([anyApplies(scope, first), anyApplies(scope, second)]);
  return gate(scope, `together.${keyOf(key).replaceAll(' ', '-')}`, meeting, involved, path);
}

/** Two circumstances that exclude each other cannot both be stated. */
function mutualExclusions(scope: Scope): readonly string[] {
  return pairs(Object.keys(scope.schedule.circumstances ?? {}))
    .filter(([a, b]) => excludes(scope, a, b) && excludes(scope, b, a))
    .map(([a, b]) => {
      const both = all([a, b].map((name) => not(isWord(use(claimedStep(name)), NO))));
      return gate(scope, `together.${a}-${b}`, both, [a, b], ['circumstances', b, 'unless']);
    });
}

function gate(
  scope: Scope,
  name: string,
  meeting: Condition,
  circumstances: readonly string[],
  path: Path,
): string {
  const node = test(meeting, refuse({ why: 'circumstances-together', circumstances }), word(NO));
  addStep(scope, { name, rule: 'circumstances-together', node, minor: true }, path);
  return name;
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}
