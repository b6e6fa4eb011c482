import type { Path } from '../../base/place.ts';
import type { ConfiscationSpec, MeasureSpec, Node } from '../../model/plan.ts';
import type { Tests, Value } from '../../model/schedule.ts';
import { isWord, NO, outcome, test, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, type Scope } from '../scope.ts';
import { lowerTests } from '../values/tests.ts';
import { lowerValue } from '../values/value.ts';

/** Measures that are not money, and money that is no fine. sem: beside */
export function lowerMeasures(scope: Scope): readonly MeasureSpec[] {
  return (scope.schedule.measures ?? []).map(({ what, duty, basis, when, amount, assumed }, index) => {
    noteAssumption(scope, assumed);
    const parts = lowerBeside(scope, `measure.${index + 1}`, ['measures', index], when, amount);
    return { what, ...(duty && { duty }), ...(basis && { basis }), ...parts };
  });
}

/** What is confiscated beside the fine. sem: beside */
export function lowerConfiscations(scope: Scope): readonly ConfiscationSpec[] {
  return (scope.schedule.confiscate ?? []).map(({ what, basis, when, amount, assumed }, index) => {
    noteAssumption(scope, assumed);
    const parts = lowerBeside(scope, `confiscation.${index + 1}`, ['confiscate', index], when, amount);
    return { what, ...(basis && { basis }), ...parts };
  });
}

/** The step that says whether it stands, and the step of its amount. */
function lowerBeside(
  scope: Scope,
  name: string,
  path: Path,
  when: Tests | undefined,
  amount: Value | undefined,
) {
  const node = amount && lowerBesideAmount(scope, name, path, amount);
  if (when) {
    const applies = test(lowerTests(scope, when, [...path, 'when']), word(YES), word(NO));
    addStep(scope, { name, rule: 'beside', node: applies, minor: true }, path);
  }
  if (node) addStep(scope, { name: `${name}.amount`, rule: 'beside-amount', node, minor: true }, path);
  return { ...(when && { step: name }), ...(node && { amount: `${name}.amount` }) };
}

/** The amount; of a fact that may be a word (没有, 无法计算) there is none while it is one. */
function lowerBesideAmount(scope: Scope, name: string, path: Path, amount: Value): Node | undefined {
  const node = lowerValue(scope, amount, [...path, 'amount'], name);
  const words = node?.node === 'fact' ? wordsOf(scope, node.fact) : undefined;
  if (!node || !words) return node;
  return test(isWord(node, ...words), outcome({ kind: 'no-fine' }), node);
}

function wordsOf(scope: Scope, id: string): readonly string[] | undefined {
  for (const binding of scope.names.values()) {
    if (binding.is === 'fact' && binding.fact.id === id) return binding.fact.words;
  }
  return undefined;
}
