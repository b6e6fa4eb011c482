import type { Node } from '../../model/plan.ts';
import type { Rule } from '../../model/rule.ts';
import type { FinePlace } from '../../model/schedule.ts';
import { outcome } from '../nodes.ts';
import { addStep, type Scope } from '../scope.ts';
import { overItems } from '../values/over.ts';
import { chooseCase } from './cases.ts';
import { sumCapped } from './fine-ends.ts';
import type { Lowering } from './lowering.ts';
import { lowerPlace } from './place.ts';
import type { NodeEnds } from './range.ts';

/** Where in the band the amounts of the cases lie. */
export interface Placed {
  /** The exact amount before circumstances; where every case is decided there is none. */
  readonly node: Node | undefined;
  /** Where the officer's figure is asked for: in all cases, in none, or case by case. */
  readonly decided: boolean;
  readonly decidedCases: readonly boolean[];
}

/** The place of each case; undefined where one of them has a fault. */
export function lowerPlaces(
  lowering: Lowering,
  inner: Scope,
  within: NodeEnds,
  range: NodeEnds,
): Placed | undefined {
  const { scope, fine, id, path, shared, cases, leaves } = lowering;
  const rank = shared.ranking?.rank;
  const ownDecided = leaves.map(
    ({ terms, ends }) => !ends && (terms.place?.value ?? 'decided') === 'decided',
  );
  const anyDecided = ownDecided.some((decided) => decided);
  const decidedCases = fine.each === undefined ? ownDecided : leaves.map(() => anyDecided);
  const nodes = leaves.map((leaf): Node | undefined => {
    const { terms, base, cap } = leaf;
    if (leaf.ends) return leaf.range.min;
    if (!terms.place || terms.place.value === 'decided') return outcome({ kind: 'band', figure: id });
    const own =
      fine.each === undefined
        ? { inForce: within, range }
        : { inForce: leaf.band ?? leaf.range, range: leaf.range };
    const prefix = cases.which === undefined ? id : `${id}.case${leaves.indexOf(leaf) + 1}`;
    const node = lowerPlace(inner, terms.place.value, terms.place.path, {
      id: prefix,
      owner: id,
      ...own,
      base,
      rank,
    });
    return node && cap(node);
  });
  const known = nodes.filter((node) => node !== undefined);
  if (known.length < nodes.length) return undefined;
  const open = leaves.every(({ ends }, index) => ends || decidedCases[index]);
  if (open) return { node: undefined, decided: true, decidedCases };
  const node = sumCapped(lowering, overItems(scope, fine.each, chooseCase(cases, known)));
  const place = leaves.find((_, index) => !decidedCases[index])?.terms.place;
  const step = { name: `${id}.place`, rule: placeRule(place?.value), node };
  return { node: addStep(scope, step, place?.path ?? path), decided: false, decidedCases };
}

function placeRule(place: FinePlace | undefined): Rule {
  if (place === undefined || place === 'decided') return 'figure-inside';
  if (typeof place === 'string') return `place-${place}`;
  if ('share' in place) return 'place-share';
  if ('along' in place) return 'place-along';
  if ('of_maximum' in place) return 'place-of-maximum';
  if ('of_minimum' in place) return 'place-of-minimum';
  return 'exactly' in place ? 'place-exactly' : 'place-start';
}
