import type { Path } from '../base/place.ts';
import type { FactSpec } from '../model/plan.ts';
import type { Schedule } from '../model/schedule.ts';
import { lowerFact } from './facts.ts';
import { fineId } from './fines/fine.ts';
import { type Binding, report, type Scope } from './scope.ts';

/** Gives every name of the schedule its meaning, and refuses one that is given twice. Returns the facts. */
export function declareNames(scope: Scope): readonly FactSpec[] {
  const places = new Map<string, Path>();
  const declare = (name: string, binding: Binding, path: Path) => {
    const first = places.get(name);
    if (first) report(scope, 'compile/duplicate-name', { name }, path, 0, [first]);
    places.set(name, path);
    scope.names.set(name, binding);
  };
  const { schedule } = scope;
  const facts = declareFacts(scope, schedule, declare);
  for (const name of Object.keys(schedule.values ?? {}))
    declare(name, { is: 'value', name }, ['values', name]);
  for (const [name, { id, label }] of Object.entries(schedule.circumstances ?? {})) {
    for (const alias of aliases(name, id, label)) {
      declare(alias, { is: 'circumstance', name }, ['circumstances', name]);
    }
  }
  if (schedule.grades) declare('grade', { is: 'grade' }, ['grades']);
  schedule.fines.forEach((fine, index) => {
    const id = fineId(scope, fine, index);
    if (scope.schedule.values?.[id] ?? scope.schedule.circumstances?.[id]) {
      report(scope, 'compile/duplicate-name', { name: id }, ['fines', index], 0, [places.get(id) ?? []]);
    }
    for (const part of ['fine', 'range.min', 'range.max']) {
      const step = `${id}.${part}`;
      declare(step, { is: 'result', step, fine: index }, ['fines', index]);
    }
  });
  return facts;
}

function declareFacts(
  scope: Scope,
  schedule: Schedule,
  declare: (name: string, binding: Binding, path: Path) => void,
): readonly FactSpec[] {
  return Object.entries(schedule.facts ?? {}).map(([name, fact]) => {
    const spec = lowerFact(scope, name, fact);
    for (const alias of aliases(name, fact.id, fact.label))
      declare(alias, { is: 'fact', fact: spec }, ['facts', name]);
    return spec;
  });
}

/** A name, its id and its label may all be used. */
const aliases = (name: string, id: string | undefined, label: string | undefined): readonly string[] => [
  ...new Set([name, ...(id === undefined ? [] : [id]), ...(label === undefined ? [] : [label])]),
];
