import { parseDate } from '../base/civil-date.ts';
import { countDecimals, parseDecimal } from '../base/decimal.ts';
import { holds } from '../base/interval.ts';
import type { Path } from '../base/place.ts';
import { divide, printRational, type Rational, rational } from '../base/rational.ts';
import type { FactKind, FactSpec, IntervalText } from '../model/plan.ts';
import { readInterval } from '../model/read-interval.ts';
import type { Fact } from '../model/schedule.ts';
import { NO, YES } from './nodes.ts';
import { noteAssumption, report, type Scope } from './scope.ts';
import { lowerCell } from './values/cell.ts';

/** Which keys a kind of fact takes beside those that all take. */
const KEYS: Readonly<Record<FactKind, readonly (keyof Fact)[]>> = {
  money: ['unit', 'decimals', 'domain', 'or', 'harm'],
  quantity: ['unit', 'decimals', 'domain', 'or', 'harm'],
  number: ['unit', 'decimals', 'domain', 'or', 'harm'],
  percent: ['decimals', 'domain', 'or', 'harm'],
  count: ['unit', 'domain', 'or', 'harm'],
  flag: ['harm'],
  choice: ['options', 'harm'],
  date: ['domain'],
  list: ['items', 'count'],
};

const LIMITED: readonly (keyof Fact)[] = [
  'unit',
  'decimals',
  'domain',
  'options',
  'or',
  'harm',
  'items',
  'count',
];

/** Digits after the point where the fact does not say (money: those of the currency). sem: facts */
const DEFAULT_DECIMALS = 2;

/** Numbers that do not say otherwise are not below zero. sem: facts */
const FROM_ZERO: readonly IntervalText[] = [{ lower: '0', lowerIncluded: true }];

/** A fact as the plan has it. */
export function lowerFact(scope: Scope, name: string, fact: Fact, path: Path = ['facts', name]): FactSpec {
  noteAssumption(scope, fact.assumed);
  checkKeys(scope, name, fact, path);
  const bare: FactSpec = {
    id: fact.id ?? name,
    name,
    label: fact.label ?? name,
    kind: fact.kind,
    ...(fact.unit !== undefined && { unit: fact.unit }),
    ...withWords(fact),
    ...(isNumeric(fact.kind) && { decimals: decimalsOf(scope, fact) }),
    ...(fact.harm && { harm: fact.harm }),
    ...(fact.basis && { basis: fact.basis }),
  };
  if (fact.kind === 'list') return { ...bare, ...listOf(scope, bare, fact, path) };
  checkOptions(scope, fact, path);
  const domain = domainOf(scope, bare, fact, path);
  const absent = defaultOf(scope, bare, fact, domain, path);
  return { ...bare, ...(domain && { domain }), ...(absent !== undefined && { default: absent }) };
}

export const isNumeric = (kind: FactKind): boolean => !['flag', 'choice', 'date', 'list'].includes(kind);

function checkKeys(scope: Scope, name: string, fact: Fact, path: Path): void {
  for (const key of LIMITED) {
    if (fact[key] !== undefined && !KEYS[fact.kind].includes(key)) {
      report(scope, 'compile/fact-has', { fact: name, kind: fact.kind, key }, [...path, key]);
    }
  }
  if (fact.kind === 'choice' && fact.options === undefined) {
    report(scope, 'compile/fact-needs', { fact: name, kind: fact.kind, key: 'options' }, path);
  }
  if (fact.kind === 'list' && fact.items === undefined) {
    report(scope, 'compile/fact-needs', { fact: name, kind: fact.kind, key: 'items' }, path);
  }
  if (fact.kind === 'quantity' && fact.unit === undefined) {
    report(scope, 'compile/fact-needs', { fact: name, kind: fact.kind, key: 'unit' }, path);
  }
}

/** Each option is a word of its own. */
function checkOptions(scope: Scope, fact: Fact, path: Path): void {
  for (const key of ['options', 'or'] as const) {
    const words = fact[key] ?? [];
    words.forEach((name, index) => {
      const first = words.indexOf(name);
      if (first < index)
        report(scope, 'compile/duplicate-name', { name }, [...path, key, index], 0, [[...path, key, first]]);
    });
  }
}

function withWords(fact: Fact): Pick<FactSpec, 'words'> {
  if (fact.kind === 'flag') return { words: [YES, NO] };
  const words = fact.kind === 'choice' ? fact.options : fact.or;
  return words ? { words } : {};
}

function decimalsOf(scope: Scope, fact: Fact): number {
  if (fact.kind === 'count') return 0;
  return fact.decimals ?? (fact.kind === 'money' ? scope.currency.decimals : DEFAULT_DECIMALS);
}

/** The facts of an item, and how many items there may be. sem: list */
function listOf(scope: Scope, bare: FactSpec, fact: Fact, path: Path): Pick<FactSpec, 'items' | 'domain'> {
  const items = Object.entries(fact.items ?? {}).map(([name, item]) => {
    const spec = lowerFact(scope, name, item, [...path, 'items', name]);
    return { ...spec, id: `${bare.id}.${spec.id}` };
  });
  const node = { node: 'fact', fact: bare.id } as const;
  const subject = { name: bare.label, typed: { type: 'number', node } } as const;
  const count = fact.count && lowerCell(scope, subject, fact.count, [...path, 'count']);
  return { items, domain: count?.intervals ?? [{ lower: '1', lowerIncluded: true }] };
}

function domainOf(scope: Scope, bare: FactSpec, fact: Fact, path: Path): readonly IntervalText[] | undefined {
  if (fact.domain === undefined) return isNumeric(fact.kind) ? FROM_ZERO : undefined;
  if (!isNumeric(fact.kind) && fact.kind !== 'date') return undefined;
  const node = { node: 'fact', fact: bare.id } as const;
  const typed =
    fact.kind === 'date'
      ? ({ type: 'date', node } as const)
      : ({ type: 'number', node, percent: fact.kind === 'percent' } as const);
  const cell = lowerCell(scope, { name: bare.label, typed }, fact.domain, [...path, 'domain']);
  return cell?.intervals;
}

/** A default needs its ground: an officer's silence costs somebody money. */
function defaultOf(
  scope: Scope,
  bare: FactSpec,
  fact: Fact,
  domain: readonly IntervalText[] | undefined,
  path: Path,
): string | undefined {
  if (fact.default === undefined) return undefined;
  if (!fact.basis) report(scope, 'compile/default-without-basis', { fact: bare.label }, [...path, 'default']);
  const text = fact.default === '是' ? YES : fact.default === '否' ? NO : fact.default;
  if (bare.words?.includes(text)) return text;
  const number = isNumeric(fact.kind) ? parseDecimal(text) : dayOf(fact, text);
  if (number) return checkedDefault(scope, bare, domain, number, text, [...path, 'default']);
  const words = bare.words ?? [];
  report(scope, 'compile/unknown-word', { fact: bare.label, word: text, words }, [...path, 'default']);
  return undefined;
}

const dayOf = (fact: Fact, text: string): Rational | undefined => {
  const day = fact.kind === 'date' ? parseDate(text) : undefined;
  return day === undefined ? undefined : rational(BigInt(day), 1n);
};

/** A default is held to what a caller's value is held to; percent facts are written in percent. */
function checkedDefault(
  scope: Scope,
  bare: FactSpec,
  domain: readonly IntervalText[] | undefined,
  number: Rational,
  text: string,
  path: Path,
): string {
  const value = bare.kind === 'percent' ? divide(number, rational(100n, 1n)) : number;
  const tooFine = bare.decimals !== undefined && countDecimals(text) > bare.decimals;
  const inside = domain === undefined || holds(domain.map(readInterval), value);
  if (tooFine || !inside) {
    const allowed = tooFine ? `${bare.decimals} decimals` : 'domain';
    const key = tooFine ? 'decimals' : 'domain';
    report(scope, 'compile/number-outside', { what: 'default', found: text, allowed }, path, 0, [
      [...path.slice(0, -1), key],
    ]);
  }
  return printRational(value);
}
