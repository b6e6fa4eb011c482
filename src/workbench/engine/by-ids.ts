import type { FactSpec, Plan } from '../../index.ts';
import type { TypedCase } from './case-sheet.ts';

type Given = TypedCase['facts'][string];
type Item = Readonly<Record<string, unknown>>;
interface Named {
  readonly id: string;
  readonly name?: string;
  readonly label: string;
}

const YES_NO: Readonly<Record<string, string>> = { 是: 'yes', 否: 'no' };

/** A case as the fields of the form have it: a file may name a fact by its name or label, a field goes by its id. */
export function byIds(plan: Plan, { facts, figures, dates }: TypedCase): TypedCase {
  const fields = [...plan.facts, ...plan.circumstances];
  return {
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, value]) => {
        const field = named(fields, key);
        return field === undefined ? [key, value] : [field.id, answer('kind' in field ? field : {}, value)];
      }),
    ),
    figures: Object.fromEntries(
      Object.entries(figures).map(([key, figure]) => [named(plan.figures, key)?.id ?? key, figure]),
    ),
    dates,
  };
}

const named = <T extends Named>(all: readonly T[], key: string): T | undefined =>
  all.find(({ id, name, label }) => [id, name, label].includes(key));

function answer(field: Partial<Pick<FactSpec, 'kind' | 'items'>>, value: Given): Given {
  if (Array.isArray(value)) return value.map((item: Item) => itemOf(field.items ?? [], item)) as Given;
  // a circumstance has no kind: it is stated as a flag is
  const isFlag = field.kind === undefined || field.kind === 'flag';
  return isFlag && typeof value === 'string' ? (YES_NO[value] ?? value) : value;
}

/** The ids of an item's facts are `LIST.ITEM`; in a case the item goes by what follows the point. */
const itemOf = (specs: readonly FactSpec[], item: Item): Item =>
  Object.fromEntries(
    Object.entries(item).map(([key, value]) => {
      const spec = specs.find(
        ({ id, name, label }) => id.endsWith(`.${key}`) || name === key || label === key,
      );
      return spec === undefined
        ? [key, value]
        : [spec.id.slice(spec.id.lastIndexOf('.') + 1), answer(spec, value as Given)];
    }),
  );
