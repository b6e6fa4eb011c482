import type { CircumstanceSpec, Condition, Node } from '../../model/plan.ts';
import { mapParts } from './map-node.ts';
import type { Model } from './model.ts';
import { readsIn } from './model.ts';

type Part = Node | Condition;
/** What a name is called after two circumstances have changed places. */
type Rename = ReadonlyMap<string, string>;

/**
 * The first circumstance with which one may change places without any other change in the plan: what is proved of the
 * first holds of the other. It is itself where there is none before it.
 */
export function firstAlike(model: Model): (one: CircumstanceSpec) => CircumstanceSpec {
  const plain = texts(model);
  const firsts = new Map<string, CircumstanceSpec>();
  const found: CircumstanceSpec[] = [];
  for (const one of model.plan.circumstances) {
    const first = found.find((other) => sameForm(one, other) && mayChangePlaces(model, plain, one, other));
    if (!first) found.push(one);
    firsts.set(one.id, first ?? one);
  }
  return (one) => firsts.get(one.id) ?? one;
}

const sameForm = (a: CircumstanceSpec, b: CircumstanceSpec): boolean =>
  a.stated && b.stated && a.kinds.join() === b.kinds.join();

function mayChangePlaces(
  { steps }: Model,
  plain: Texts,
  one: CircumstanceSpec,
  other: CircumstanceSpec,
): boolean {
  const rename = new Map<string, string>();
  const swap = (a: string, b: string): void => {
    rename.set(a, b);
    rename.set(b, a);
  };
  swap(one.id, other.id);
  for (const name of steps.keys()) {
    const twin = name.startsWith(`${one.name}.`) ? `${other.name}${name.slice(one.name.length)}` : undefined;
    if (twin !== undefined && steps.has(twin)) swap(name, twin);
  }
  const renamed = plain.renamed(rename);
  return [...steps.values()].every(({ name, node }) => {
    const twin = steps.get(rename.get(name) ?? name);
    return twin !== undefined && renamed(node) === plain.of(twin.node);
  });
}

interface Texts {
  /** The number of a part; parts that say the same have the same number, in whatever order a list stands. */
  readonly of: (part: Part) => number;
  readonly renamed: (rename: Rename) => (part: Part) => number;
}

function texts(model: Model): Texts {
  const numbers = new Map<string, number>();
  const numbered = (text: string): number => {
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  };
  const by = (rename: Rename, unchanged?: (part: Part) => number): ((part: Part) => number) => {
    const known = new Map<Part, number>();
    const number = (part: Part): number => {
      const old = known.get(part);
      if (old !== undefined) return old;
      const names = readsIn(model, part);
      const same = unchanged && ![...rename.keys()].some((name) => names.has(name));
      const made = same ? unchanged(part) : numbered(textOf(part, rename, number));
      known.set(part, made);
      return made;
    };
    return number;
  };
  const of = by(new Map());
  return { of, renamed: (rename) => by(rename, of) };
}

const LISTS: readonly string[] = ['sum', 'product', 'least', 'greatest', 'all', 'any', 'any-of-all'];

function textOf(part: Part, rename: Rename, number: (part: Part) => number): string {
  if ('node' in part && part.node === 'outcome') {
    const { outcome } = part;
    return JSON.stringify([outcome.kind, outcome.kind === 'refused' ? outcome.refusal.why : '']);
  }
  const inner: number[] = [];
  const bare = mapParts(part, (one) => {
    inner.push(number(one));
    return {} as typeof one;
  });
  const kind = 'node' in part ? part.node : part.test;
  const own = 'node' in bare ? namedAnew(bare, rename) : bare;
  return JSON.stringify([own, LISTS.includes(kind) ? inner.sort((a, b) => a - b) : inner]);
}

function namedAnew(node: Node, rename: Rename): Node {
  if (node.node === 'fact') return { ...node, fact: rename.get(node.fact) ?? node.fact };
  return node.node === 'use' ? { ...node, step: rename.get(node.step) ?? node.step } : node;
}
