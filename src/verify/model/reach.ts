import type { Choice, Condition, FinePlan, Node, Plan, Step } from '../../model/plan.ts';
import { ALWAYS, both, either, isNever, NEVER, not } from './condition.ts';
import type { Model } from './model.ts';
import { figureOf, partsOf } from './walk.ts';

/** A node that a question is about, with the condition under which a case gets there. */
export interface Site {
  readonly step: Step;
  readonly node: Node;
  readonly when: Condition;
}

export interface Reach {
  /** The case comes to the fines: no gate ends it. */
  readonly passes: Condition;
  /** A case gets to the step. */
  readonly step: (name: string) => Condition;
  /** Every table, outcome, quotient and choice that some fine, gate or measure gets to. */
  readonly sites: readonly Site[];
  /** The steps that some part of the result reads. */
  readonly used: ReadonlySet<string>;
  /** The fine comes to its amount or band: nothing ends it, and nothing refuses it. */
  readonly fine: (fine: FinePlan) => Condition;
  /** The same, refusals left aside: some more cases, sooner decided. */
  readonly open: (fine: FinePlan) => Condition;
  /** Working out the step ends the fine or the case. */
  readonly ends: (step: string) => Condition;
}

interface Use {
  /** The step that uses it; a root if left out. */
  readonly by?: string;
  readonly when: Condition;
}

/** Under which condition each part of a plan is worked out at all. Refusals on the way are left aside, save in gates. */
export function reachOf(model: Model): Reach {
  const { plan } = model;
  const uses = new Map<string, Use[]>();
  const inner = new Map<string, readonly Site[]>();
  const addUse = (name: string, use: Use): void => {
    uses.set(name, [...(uses.get(name) ?? []), use]);
  };
  for (const step of model.steps.values()) inner.set(step.name, walkStep(step, addUse));
  const ends = endings(model, inner);
  const passes = both(plan.gates.map((gate) => not(ends(gate, 'any'))));
  for (const [name, when] of rootsOf(plan, passes, ends)) addUse(name, { when });
  const step = memoized((name, self) => either(throughEach(uses.get(name) ?? [], self)));
  const used = usedSteps(
    model,
    [...rootsOf(plan, passes, ends)].map(([name]) => name),
  );
  const reached = [...model.steps.keys()].flatMap((name) =>
    used.has(name)
      ? (inner.get(name) ?? []).flatMap((site) =>
          site.node.node === 'use' ? [] : [{ ...site, when: both([site.when, step(name)]) }],
        )
      : [],
  );
  const sites = onceEach(reached);
  const without =
    (kinds: 'any' | 'ending') =>
    (one: FinePlan): Condition =>
      both([passes, ...rolesOf(one).map((role) => not(ends(role, kinds)))]);
  return {
    passes,
    step,
    sites,
    used,
    fine: without('any'),
    open: without('ending'),
    ends: (name) => ends(name, 'any'),
  };
}

/** What leads through other steps; what holds of a step itself is asked once for all its uses. */
function throughEach(uses: readonly Use[], of: (name: string) => Condition): readonly Condition[] {
  const groups = new Map<string | undefined, Condition[]>();
  for (const { by, when } of uses) {
    const known = groups.get(by);
    if (known) known.push(when);
    else groups.set(by, [when]);
  }
  return [...groups].map(([by, whens]) => {
    const through = by === undefined ? ALWAYS : of(by);
    return isNever(through) ? NEVER : both([either(whens), through]);
  });
}

/** A node that stands in several places is one question: whether a case gets to any of them. */
function onceEach(sites: readonly Site[]): readonly Site[] {
  const groups = new Map<Node, Site[]>();
  for (const site of sites) groups.set(site.node, [...(groups.get(site.node) ?? []), site]);
  return [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first || others.length === 0) return group;
    const parts = group.map(({ when }) => partsOf(when));
    const shared = (parts[0] ?? []).filter((part) => parts.every((one) => one.includes(part)));
    return [{ ...first, when: both([...shared, either(group.map(({ when }) => when))]) }];
  });
}

/** The steps of a fine in the order in which the engine asks them. */
export function rolesOf({ gates, range, grade, band, amount, limits, inForce }: FinePlan): readonly string[] {
  return [
    ...(gates ?? []),
    range.min,
    range.max,
    ...(grade === undefined ? [] : [grade]),
    ...(band ? [band.min, band.max] : []),
    amount,
    limits.min,
    limits.max,
    inForce.min,
    inForce.max,
  ];
}

type Ends = (name: string, kinds: 'any' | 'ending') => Condition;

function rootsOf(plan: Plan, passes: Condition, ends: Ends): readonly (readonly [string, Condition])[] {
  const roots: (readonly [string, Condition])[] = [];
  const before: Condition[] = [];
  for (const gate of plan.gates) {
    roots.push([gate, both(before)]);
    before.push(not(ends(gate, 'any')));
  }
  for (const { step, amount } of [...plan.measures, ...plan.confiscations])
    for (const name of [step, amount]) if (name !== undefined) roots.push([name, passes]);
  for (const fine of plan.fines) {
    const earlier: Condition[] = [passes];
    for (const role of rolesOf(fine)) {
      roots.push([role, both(earlier)]);
      earlier.push(not(ends(role, 'ending')));
    }
    for (const name of [fine.dutyStep, fine.absorbed?.step])
      if (name !== undefined) roots.push([name, passes]);
  }
  for (const { step } of plan.procedure) roots.push([step, passes]);
  if (plan.total) roots.push([plan.total.step, passes]);
  return roots;
}

/** When working out a step ends the case (or the fine); `ending`: other than by a refusal or an open figure. */
function endings(model: Model, inner: ReadonlyMap<string, readonly Site[]>): Ends {
  const of = (kinds: 'any' | 'ending') =>
    memoized((name, self) => {
      const sites = inner.get(name) ?? [];
      const own = sites.flatMap(({ node, when }): readonly Condition[] => {
        if (node.node !== 'outcome' || node.outcome.kind === 'band') return [];
        const { kind } = node.outcome;
        return kinds === 'any' || kind !== 'refused' ? [when] : [];
      });
      const uses = sites.flatMap(({ node, when }) => (node.node === 'use' ? [{ by: node.step, when }] : []));
      return either([...own, ...throughEach(uses, self)]);
    });
  const [any, ending] = [of('any'), of('ending')];
  return (name, kinds) => (model.steps.has(name) ? (kinds === 'any' ? any : ending)(name) : NEVER);
}

function memoized(
  make: (name: string, self: (name: string) => Condition) => Condition,
): (name: string) => Condition {
  const known = new Map<string, Condition>();
  const self = (name: string): Condition => {
    const found = known.get(name);
    if (found) return found;
    const made = make(name, self);
    known.set(name, made);
    return made;
  };
  return self;
}

function usedSteps({ steps, reads }: Model, roots: readonly string[]): ReadonlySet<string> {
  const used = new Set<string>();
  for (const root of roots) {
    if (steps.has(root)) used.add(root);
    for (const name of reads.get(root) ?? []) used.add(name);
  }
  return used;
}

/** The sites inside one step; uses of other steps are reported and listed as well. */
function walkStep(step: Step, addUse: (name: string, use: Use) => void): readonly Site[] {
  const sites: Site[] = [];
  const visit = (node: Node, path: readonly Condition[]): void => {
    if (node.node === 'use') addUse(node.step, { by: step.name, when: both(path) });
    if (['use', 'table', 'outcome', 'quotient', 'choose'].includes(node.node))
      sites.push({ step, node, when: both(path) });
    visitParts(node, path, visit, ask);
  };
  const ask = (condition: Condition, path: readonly Condition[]): void => {
    switch (condition.test) {
      case 'in':
        visit(condition.of, path);
        return;
      case 'compare':
        visit(condition.left, path);
        visit(condition.right, path);
        return;
      case 'not':
        ask(condition.of, path);
        return;
      case 'any-of-all':
        for (const part of condition.of) ask(part, path);
        return;
      case 'all':
      case 'any': {
        const before = [...path];
        for (const part of condition.of) {
          ask(part, before);
          before.push(condition.test === 'all' ? part : not(part));
        }
      }
    }
  };
  visit(step.node, []);
  return sites;
}

type Visit<T> = (part: T, path: readonly Condition[]) => void;

function visitParts(node: Node, path: readonly Condition[], visit: Visit<Node>, ask: Visit<Condition>): void {
  switch (node.node) {
    case 'test':
      ask(node.if, path);
      // a figure is taken as lying in its bounds
      if (figureOf(node) !== undefined) {
        visit(node.then, path);
        return;
      }
      visit(node.then, [...path, node.if]);
      visit(node.else, [...path, not(node.if)]);
      return;
    case 'table':
      for (const { when } of node.rows) ask(when, path);
      node.rows.forEach((row, index) => {
        visit(row.gives, [...path, takesRow(node, index)]);
      });
      if (node.otherwise) visit(node.otherwise, [...path, ...node.rows.map(({ when }) => not(when))]);
      return;
    case 'choose':
      visit(node.by, path);
      for (const one of node.cases) visit(one.gives, [...path, takesCase(node.by, one)]);
      return;
    case 'over':
      if (node.where) ask(node.where, path);
      visit(node.each, node.where ? [...path, node.where] : path);
      return;
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      for (const part of node.of) visit(part, path);
      return;
    case 'quotient':
      visit(node.of, path);
      visit(node.by, path);
      return;
    case 'round':
      visit(node.of, path);
      visit(node.to, path);
      return;
    case 'span':
      visit(node.from, path);
      visit(node.to, path);
      return;
    case 'number':
    case 'word':
    case 'use':
    case 'outcome':
    case 'fact':
      return; // what stands in for a missing fact is not looked at: all facts are given
  }
}

type Table = Extract<Node, { node: 'table' }>;

/** The case takes this row. */
export function takesRow({ hit, rows }: Table, index: number): Condition {
  const own = rows[index]?.when ?? ALWAYS;
  if (hit === 'one') return own;
  const others = hit === 'first' ? rows.slice(0, index) : rows.slice(index + 1);
  return both([own, ...others.map(({ when }) => not(when))]);
}

const NUMBER = /^-?\d/;

const taken = new WeakMap<Node, Map<string, Condition>>();

/** The choice goes by this word or number; of one choice always the same object. */
export function takesCase(by: Node, { is }: Choice): Condition {
  const family = taken.get(by) ?? new Map<string, Condition>();
  taken.set(by, family);
  const known = family.get(is);
  if (known) return known;
  const intervals = NUMBER.test(is)
    ? [{ lower: is, lowerIncluded: true, upper: is, upperIncluded: true }]
    : [];
  const condition: Condition = { test: 'in', of: by, cell: { intervals, words: [is] } };
  family.set(is, condition);
  return condition;
}
