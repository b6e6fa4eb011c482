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
      return (scope.items && scope.inline(scope, binding.name)) ?? scope.demand(scope, binding, path, offset);
    case 'circumstance':
      return scope.demand(scope, binding, path, offset);
    case 'grade':
      return gradeWord(scope);
    case 'result':
      if (scope.steps.some((step) => step.name === binding.step)) return ofNumber(use(binding.step));
      report(scope, 'compile/circular', { names: [name] }, path, offset);
      return undefined;
  }
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
  const open: string[] = [];
  return (scope, binding, path, offset) => {
    const { name } = binding;
    if (done.has(name)) return done.get(name);
    if (open.includes(name)) {
      report(scope, 'compile/circular', { names: [...open.slice(open.indexOf(name)), name] }, path, offset);
      return undefined;
    }
    open.push(name);
    const typed = lower(scope, binding);
    open.pop();
    done.set(name, typed);
    return typed;
  };
}
