import type { Path } from '../base/place.ts';
import { GRADE, gradeNames } from './grades/grade-names.ts';
import { use, word } from './nodes.ts';
import { type Binding, type Demand, report, resolve, type Scope } from './scope.ts';
import { ofNumber, readFact, type Typed } from './typed.ts';

/** What a name gives in a formula, cell or key; `undefined` after a reported problem. */
export function lowerName(scope: Scope, name: string, path: Path, offset = 0): Typed | undefined {
  const binding = resolve(scope, name, path, offset);
  switch (binding?.is) {
    case undefined:
      return undefined;
    case 'fact':
      return readFact(binding.fact);
    case 'value':
      return lowerValueOf(scope, binding, path, offset);
    case 'circumstance':
      return scope.demand(scope, binding, path, offset);
    case 'grade':
      return gradeWord(scope);
    case 'result':
      if (scope.steps.some((step) => step.name === binding.step)) return ofNumber(use(binding.step));
      report(scope, 'compile/circular', { names: [name] }, path, offset, [['fines', binding.fine]]);
      return undefined;
  }
}

/** Inside a list a value that reads the item at hand is lowered in its place; every other value once. */
function lowerValueOf(scope: Scope, binding: Demanded, path: Path, offset: number): Typed | undefined {
  const inlined = scope.items && scope.inline(scope, binding.name, path, offset);
  return inlined ? inlined.typed : scope.demand(scope, binding, path, offset);
}

/** The grade before circumstances move it, as its name. */
function gradeWord(scope: Scope): Typed {
  const words = gradeNames(scope);
  const cases = words.map((name, index) => ({ is: String(index + 1), gives: word(name) }));
  return { type: 'word', node: { node: 'choose', by: use(GRADE), cases }, words };
}

type Demanded = Extract<Binding, { is: 'value' | 'circumstance' }>;

/** Lowers each named thing once, where it is first read, and refuses one that is read while it is being lowered. */
export function demandWith(lower: (scope: Scope, binding: Demanded) => Typed | undefined): Demand {
  const done = new Map<string, Typed | undefined>();
  const open: Demanded[] = [];
  return (scope, binding, path, offset) => {
    const { name } = binding;
    if (done.has(name)) return done.get(name);
    const first = open.findIndex((one) => one.name === name);
    if (first >= 0) {
      refuseCircle(scope, open.slice(first), path, offset);
      return undefined;
    }
    open.push(binding);
    const typed = lower(scope, binding);
    open.pop();
    done.set(name, typed);
    return typed;
  };
}

/** A circle ends where the first of it is read again. */
export function refuseCircle(scope: Scope, circle: readonly Demanded[], path: Path, offset: number): void {
  const names = circle.map(({ name }) => name);
  const parts = circle.map(({ is, name }): Path => [is === 'value' ? 'values' : 'circumstances', name]);
  report(scope, 'compile/circular', { names: [...names, ...names.slice(0, 1)] }, path, offset, parts);
}
