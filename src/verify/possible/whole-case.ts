import type { Value } from '../../assess/value.ts';
import { digitsBetween } from '../../base/digits-between.ts';
import {
  add,
  compare,
  divide,
  isInfinite,
  multiply,
  ONE,
  printRational,
  type Rational,
  sign,
} from '../../base/rational.ts';
import type { Case } from '../../model/assessment.ts';
import type { FactSpec, Node } from '../../model/plan.ts';
import type { ProofCase } from '../../model/proof.ts';
import { textOf } from '../search/point.ts';
import { holdsOver } from './holds-over.ts';
import type { Known } from './known.ts';
import type { Look } from './look.ts';
import { casesOver, lookAt, nodeOver, stepOver } from './over-box.ts';
import { itemFact } from './write-in.ts';

/**
 * The case of a look that leaves nothing open: what was given, and of the rest what is wanted; figures that are not given
 * at a share of the way between their bounds.
 */
export function wholeCase(
  known: Known,
  look: Look,
  share: Rational,
  keep?: ReadonlySet<string>,
): ProofCase & Case {
  const { source, checked } = known;
  const given = new Set(checked.given.map(({ id }) => id));
  const wanted = (id: string): boolean => given.has(id) || !keep || keep.has(id);
  const facts: Record<string, string | readonly Readonly<Record<string, string>>[]> = {};
  for (const spec of source.facts) {
    if (!wanted(spec.id)) continue;
    const items = checked.lists.get(spec.id);
    const value = valueIn(look, spec.id);
    if (items) facts[spec.id] = items.map((item, index) => wholeItem(look, spec, item, index));
    else if (spec.kind === 'list') facts[spec.id] = sameItems(look, spec, value);
    else if (value !== undefined) facts[spec.id] = textOf(spec, value);
  }
  for (const { id, stated } of source.circumstances) {
    const value = stated ? valueIn(look, id) : undefined;
    if (typeof value === 'string' && (value !== 'no' || given.has(id)) && wanted(id)) facts[id] = value;
  }
  const figures = { ...figuresIn(look, share), ...Object.fromEntries(checked.figures) };
  return { facts, ...(Object.keys(figures).length > 0 && { figures }), ...checked.dates };
}

function valueIn({ box }: Look, fact: string): Value | undefined {
  const domain = box.get(fact);
  return domain?.ranges[0]?.lo ?? domain?.words[0];
}

type Item = Readonly<Record<string, string>>;

function wholeItem(look: Look, spec: FactSpec, item: ReadonlyMap<string, Value>, index: number): Item {
  return itemOf(spec, (inner) => item.get(inner.id) ?? valueIn(look, itemFact(spec.id, index, inner)));
}

const itemOf = ({ items = [] }: FactSpec, of: (inner: FactSpec) => Value | undefined): Item =>
  Object.fromEntries(
    items.flatMap((inner) => {
      const value = of(inner);
      return value === undefined ? [] : [[inner.name, textOf(inner, value)]];
    }),
  );

/** More items make no case that anyone reads. */
const MOST_ITEMS = 100;

/** As many items as the look counts, all alike. */
function sameItems(look: Look, spec: FactSpec, count: Value | undefined): readonly Item[] {
  const wanted = count === undefined || typeof count === 'string' ? 0 : Number(printRational(count));
  const item = itemOf(spec, (inner) => valueIn(look, inner.id));
  return Array.from({ length: Math.min(wanted, MOST_ITEMS) }, () => item);
}

/** One after the other: the bounds of one may hang on another. */
function figuresIn(look: Look, share: Rational): NonNullable<ProofCase['figures']> {
  let here = look;
  const figures = new Map<string, Rational>();
  for (const { id } of look.model.plan.figures) {
    const value = figureAt(here, id, share);
    if (value === undefined) continue;
    figures.set(id, value);
    here = { ...lookAt(look.model, look.box), figures };
  }
  return Object.fromEntries(
    Array.from(figures, ([id, value]) => [id, { value: printRational(value), reason: 'possible' }]),
  );
}

/** The officer's figure at a share of the way between its bounds, in the unit in which it is given. */
function figureAt(look: Look, id: string, share: Rational): Rational | undefined {
  // where several rows ask for it, the open figure itself lies between the bounds of the row that is taken
  const bounds = look.model.steps.has(`${id}.lowest.2`) ? [id, id] : [`${id}.lowest`, `${id}.highest`];
  const [min, max] = bounds.map((step) => stepOver(look, step).range);
  const { node: stated } = look.model.steps.get(`${id}.figure`) ?? {};
  const unit = stated ? unitOf(look, stated) : ONE;
  if (!min?.lo || !max || !unit || sign(unit) <= 0 || isInfinite(min.lo)) return undefined;
  const from = divide(min.lo, unit);
  const to = max.hi ? divide(max.hi, unit) : add(from, ONE);
  return compare(from, to) > 0 ? undefined : digitsBetween(from, to, share);
}

/** By what a figure is multiplied before it is held to its bounds. */
function unitOf(look: Look, node: Node): Rational | undefined {
  switch (node.node) {
    case 'fact':
      return ONE;
    case 'use': {
      const step = look.model.steps.get(node.step);
      return step && unitOf(look, step.node);
    }
    case 'choose': {
      const [only] = casesOver(look, node.by, node.cases);
      return only && unitOf(look, only.gives);
    }
    case 'test':
      return unitOf(look, holdsOver(look, node.if).known ? node.then : node.else);
    case 'product': {
      const bases = node.of
        .filter((part) => part.node !== 'fact')
        .map((part) => nodeOver(look, part).range?.lo);
      return bases.reduce<Rational | undefined>(
        (unit, base) => unit && (base ? multiply(unit, base) : undefined),
        ONE,
      );
    }
    default:
      return undefined;
  }
}
