import { fail, type Problem, problem, type Result, succeed } from '../../base/problem.ts';
import { suggest } from '../../base/suggest.ts';
import type { AuditRecord } from '../../model/audit.ts';
import type { Plan } from '../../model/plan.ts';
import type { RecordMap } from '../../model/record-map.ts';

/** The fields of a record that a column can be. */
export const FIELDS = [
  'schedule',
  'fine',
  'amount',
  'reason',
  'version',
  'procedure',
  'case',
  'organ',
  'officer',
  'on',
  'until',
  'discovered',
  'decided',
] as const;

type Field = (typeof FIELDS)[number];

/** What one column, or one fixed value, is. */
type Target =
  | { readonly kind: 'field'; readonly name: Field }
  | { readonly kind: 'fact'; readonly name: string }
  | { readonly kind: 'figure'; readonly name: string }
  | { readonly kind: 'ignore' };

/** Makes a record of the fields of a row. An empty field is one that is not given. */
export type ReadRow = (fields: readonly string[]) => AuditRecord;

export interface Columns {
  readonly count: number;
  readonly read: ReadRow;
}

/** Holds a header against what records and schedules know; every column must be one of these. */
export function readColumns(
  header: readonly string[],
  plans: readonly Plan[],
  { columns = {}, always = {} }: RecordMap,
): Result<Columns> {
  const facts = factNames(plans);
  const problems: Problem[] = [];
  header.forEach((name, index) => {
    const first = header.indexOf(name);
    if (first < index)
      problems.push(problem('audit/column-twice', { column: name, first: first + 1, second: index + 1 }));
  });
  for (const column of Object.keys(columns)) {
    if (header.includes(column)) continue;
    problems.push(problem('audit/mapped-column', { column, ...withSuggestion(column, header) }));
  }
  const targetOf = (column: string, from: { header?: string; isFixed?: boolean }): Target => {
    const target = readTarget(column, facts);
    if (target) return target;
    const suggestion = withSuggestion(column, [...FIELDS, ...facts]);
    problems.push(problem('audit/unknown-column', { column, ...from, ...suggestion }));
    return { kind: 'ignore' };
  };
  const targets = header.map((name) => {
    const meant = ownOf(columns, name);
    return meant === undefined ? targetOf(name, {}) : targetOf(meant, { header: name });
  });
  const fixed = Object.entries(always).map(([name, value]) => ({
    target: targetOf(name, { isFixed: true }),
    value,
  }));
  problems.push(...twice([...targets, ...fixed.map(({ target }) => target)]));
  for (const field of ['schedule', 'amount'] as const) {
    const has = [...targets, ...fixed.map(({ target }) => target)].some(
      (target) => target.kind === 'field' && target.name === field,
    );
    if (!has) problems.push(problem('audit/no-column', { field, columns: header.slice(0, 50) }));
  }
  return problems.length > 0
    ? fail(problems)
    : succeed({ count: header.length, read: rowReader(targets, fixed) });
}

const ownOf = (map: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(map, name) ? map[name] : undefined;

function withSuggestion(found: string, known: readonly string[]): { suggestion?: string } {
  const suggestion = suggest(found, known);
  return suggestion === undefined ? {} : { suggestion };
}

/** Everything that a fact or a circumstance of any schedule is called. */
const factNames = (plans: readonly Plan[]): ReadonlySet<string> =>
  new Set(
    plans.flatMap(({ facts, circumstances }) =>
      [...facts, ...circumstances].flatMap(({ id, name, label }) => [id, name, label]),
    ),
  );

/** A field goes before a fact of the same name; `fact:NAME` says that the fact is meant. */
function readTarget(text: string, facts: ReadonlySet<string>): Target | undefined {
  const field = FIELDS.find((name) => name === text);
  if (field) return { kind: 'field', name: field };
  if (text === 'ignore') return { kind: 'ignore' };
  if (text.startsWith('figure:')) return { kind: 'figure', name: text.slice('figure:'.length) };
  const name = text.startsWith('fact:') ? text.slice('fact:'.length) : text;
  return facts.has(name) ? { kind: 'fact', name } : undefined;
}

function twice(targets: readonly Target[]): readonly Problem[] {
  const names = targets.flatMap((target) =>
    target.kind === 'ignore' ? [] : [`${target.kind}:${target.name}`],
  );
  const again = names.filter((name, index) => names.indexOf(name) < index);
  return [...new Set(again)].map((name) =>
    problem('audit/mapped-twice', { target: name.replace(/^field:/, '') }),
  );
}

/** What stands for a row: the same members in the same order for every row, which engines read quickest. */
function rowReader(
  targets: readonly Target[],
  fixed: readonly { readonly target: Target; readonly value: string }[],
): ReadRow {
  const columns = targets.map((target, index) => ({ target, index, value: '' }));
  const sources = [...columns, ...fixed.map(({ target, value }) => ({ target, index: -1, value }))];
  const fieldAt = (name: Field): ((row: readonly string[]) => string | undefined) => {
    const source = sources.find(({ target }) => target.kind === 'field' && target.name === name);
    if (!source) return () => undefined;
    const { index, value } = source;
    return index < 0 ? () => value || undefined : (row) => row[index] || undefined;
  };
  const named = (kind: 'fact' | 'figure') =>
    sources.flatMap(({ target, index, value }) =>
      target.kind === kind ? [{ name: target.name, index, value }] : [],
    );
  const [facts, figures] = [named('fact'), named('figure')];
  const [schedule, fine, amount, reason] = [
    fieldAt('schedule'),
    fieldAt('fine'),
    fieldAt('amount'),
    fieldAt('reason'),
  ];
  const [version, procedure, id, organ, officer] = [
    fieldAt('version'),
    fieldAt('procedure'),
    fieldAt('case'),
    fieldAt('organ'),
    fieldAt('officer'),
  ];
  const [on, until, discovered, decided] = [
    fieldAt('on'),
    fieldAt('until'),
    fieldAt('discovered'),
    fieldAt('decided'),
  ];
  return (row) => {
    const given: Record<string, string> = {};
    for (const { name, index, value } of facts) {
      const found = index < 0 ? value : (row[index] as string);
      if (found !== '') given[name] = found;
    }
    return {
      schedule: schedule(row),
      facts: given,
      fine: fine(row),
      amount: amount(row),
      reason: reason(row),
      version: version(row),
      procedure: procedure(row),
      case: id(row),
      organ: organ(row),
      officer: officer(row),
      on: on(row),
      until: until(row),
      discovered: discovered(row),
      decided: decided(row),
      figures: figures.length === 0 ? undefined : figuresOf(row, figures, reason(row) ?? ''),
    } as AuditRecord; // what is missing is told by the auditor
  };
}

function figuresOf(
  row: readonly string[],
  columns: readonly { readonly name: string; readonly index: number; readonly value: string }[],
  reason: string,
): AuditRecord['figures'] {
  const given = columns.flatMap(({ name, index, value }) => {
    const found = index < 0 ? value : (row[index] as string);
    return found === '' ? [] : [[name, { value: found, reason }] as const];
  });
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
