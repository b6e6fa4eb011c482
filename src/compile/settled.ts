import type { Path } from '../base/place.ts';
import { compare, multiply, parseRational, printRational, type Rational } from '../base/rational.ts';
import type { FactSpec, Node } from '../model/plan.ts';
import { childrenOf, conditionsOf, readIn } from '../model/walk-node.ts';
import { constantOf, type Given } from './constant.ts';
import { exclusive } from './exclusive.ts';
import { isWord } from './nodes.ts';
import { report, type Scope } from './scope.ts';

/** What nodes always give where the facts have these words; `undefined` where that depends on more. */
interface Settled {
  readonly given: Given;
  readonly values: readonly (Rational | undefined)[];
}

/** Further than this, combinations of words are left to the proofs. */
const MAX_COMBINATIONS = 64;

/**
 * The numbers that nodes give, for the first combination of the words that they hang on in which these are wanted: a
 * range by party is a pair of constants for each party. Combinations that cannot be met here do not count.
 * sem: constants
 */
export function findSettled(
  scope: Scope,
  nodes: readonly Node[],
  isWanted: (...values: Settled['values']) => boolean,
): Settled | undefined {
  for (const given of combinations(wordFacts(scope, nodes))) {
    const values = nodes.map((node) => constantOf(scope.steps, node, given));
    if (isWanted(...values) && canBeMet(scope, given)) return { given, values };
  }
  return undefined;
}

const canBeMet = (scope: Scope, given: Given): boolean =>
  given.size === 0 || !exclusive([...scope.holding, ...asConditions(given)]);

const asConditions = (given: Given) => [...given].map(([fact, word]) => isWord({ node: 'fact', fact }, word));

/** Whether nodes hang on more than words: on a number or a date of the case. */
export function readsNumbers(scope: Scope, nodes: readonly Node[]): boolean {
  return readFacts(scope, nodes).size > wordFacts(scope, nodes).length;
}

/** The choices and flags that nodes read, themselves or through steps. */
function wordFacts(scope: Scope, nodes: readonly Node[]): readonly FactSpec[] {
  const read = readFacts(scope, nodes);
  if (read.size === 0) return [];
  const facts = [...new Set(scope.names.values())].flatMap((one) => (one.is === 'fact' ? [one.fact] : []));
  return [...new Set(facts)].filter(({ id, kind }) => read.has(id) && (kind === 'choice' || kind === 'flag'));
}

function readFacts(scope: Scope, nodes: readonly Node[]): ReadonlySet<string> {
  const read = new Set<string>();
  if (nodes.every(({ node }) => node === 'number')) return read;
  const seen = new Set<string>();
  const visit = (node: Node): void => {
    if (node.node === 'fact') read.add(node.fact);
    if (node.node === 'use' && !seen.has(node.step)) {
      seen.add(node.step);
      const step = scope.steps.find(({ name }) => name === node.step);
      if (step) visit(step.node);
    }
    for (const child of childrenOf(node)) visit(child);
    for (const part of conditionsOf(node).flatMap(readIn)) visit(part);
  };
  for (const node of nodes) visit(node);
  return read;
}

function combinations(facts: readonly FactSpec[]): readonly Given[] {
  let all: readonly Given[] = [new Map()];
  for (const { id, words = [] } of facts) {
    if (all.length * words.length > MAX_COMBINATIONS) return [new Map()];
    all = all.flatMap((given) => words.map((word) => new Map([...given, [id, word]])));
  }
  return all;
}

/** Two ends of something, and where they stand. */
interface Crossing {
  readonly what: string;
  readonly min: Node;
  readonly max: Node;
  /** Whether something must lie between them, so that equal ends are refused as well. */
  readonly apart?: true;
  readonly path: Path;
  readonly others?: readonly Path[];
}

/** Refuses two ends that are constants in the wrong order, for all cases or for some party. */
export function refuseCrossed(scope: Scope, crossing: Crossing): void {
  const { what, min, max, apart, path, others = [] } = crossing;
  const isCrossed = (a?: Rational, b?: Rational): boolean =>
    a !== undefined && b !== undefined && compare(a, b) >= (apart ? 0 : 1);
  const found = findSettled(scope, [min, max], isCrossed);
  const [a, b] = found?.values ?? [];
  if (!found || !a || !b) return;
  const params = { what, min: printRational(a), max: printRational(b), ...wordsOf(found.given) };
  report(scope, 'compile/ends-crossed', params, path, 0, [...others, ...valuesBehind(scope, [min, max])]);
}

const HUNDRED = parseRational('100');

/** A share as people write it: 40%. */
export const printPercent = (share: Rational): string => `${printRational(multiply(share, HUNDRED))}%`;

/** The words that are given, for the message. */
export const wordsOf = (given: Given): { readonly given?: readonly string[] } =>
  given.size === 0 ? {} : { given: [...given.values()] };

/** Where the named values stand that nodes are. */
export const valuesBehind = (scope: Scope, nodes: readonly Node[]): readonly Path[] =>
  nodes.flatMap((node) => {
    const path = node.node === 'use' ? scope.paths.get(node.step) : undefined;
    return path?.[0] === 'values' ? [path] : [];
  });
