import type { Path } from '../../base/place.ts';
import type { Node } from '../../model/plan.ts';
import { lowerBands, lowerOwnBand } from '../grades/band.ts';
import { noFine, times } from '../grades/ends.ts';
import type { Ranking } from '../grades/ranking.ts';
import { below, number, refuse, test } from '../nodes.ts';
import { addEnds, addStep, noteAssumption, report, type Scope } from '../scope.ts';
import { lowerValue } from '../values/value.ts';
import { lowerRange, type NodeEnds, refuseBelowZero } from './range.ts';
import type { Terms } from './terms.ts';
import { type Cap, lowerCap } from './total.ts';

/** What one case of a fine comes to, before circumstances and place: all as money. */
export interface Leaf {
  readonly terms: Terms;
  readonly range: NodeEnds;
  readonly band: NodeEnds | undefined;
  readonly base: Node | undefined;
  /** The statutory cap, applied to whatever leaves this case. */
  readonly cap: Cap;
  /** Whether there is no fine in this case. */
  readonly ends: boolean;
  /** Whether it is what one item of a list comes to. */
  readonly ofItem: boolean;
}

/** Range, base, cap and band of one case; `prefix` names its steps. sem: cases */
export function lowerLeaf(
  scope: Scope,
  terms: Terms,
  id: string,
  prefix: string,
  ranking: Ranking | undefined,
  only: boolean,
): Leaf | undefined {
  noteAssumption(scope, terms.assumed);
  if (terms.instead) return endedLeaf(scope, terms);
  return finedLeaf({ ...scope, holding: terms.when }, terms, id, prefix, ranking, only);
}

function finedLeaf(
  scope: Scope,
  terms: Terms,
  id: string,
  prefix: string,
  ranking: Ranking | undefined,
  only: boolean,
): Leaf | undefined {
  if (!terms.range) {
    report(scope, 'compile/range-missing', { fine: id }, terms.path);
    return undefined;
  }
  const base = terms.of && lowerBase(scope, terms.of.value, prefix, id, terms.of.path);
  const unit = lowerRange(scope, terms.range.value, terms.range.path, id);
  // over a list the cap is on the sum, not on each item
  const inMoney = unit && !terms.of ? { ends: unit, path: terms.range.path } : undefined;
  const cap = scope.items ? (node: Node) => node : lowerCap(scope, terms, id, inMoney);
  if (!unit || !cap || (terms.of && !base)) return undefined;
  const money: NodeEnds = { min: cap(times(unit.min, base)), max: cap(times(unit.max, base)) };
  const about = {
    basis: terms.basis ?? scope.schedule.basis,
    ...(terms.assumed && { assumed: terms.assumed }),
  };
  const range = addEnds(scope, `${prefix}.range`, { rule: 'range', ...about }, money, terms.range.path);
  const stray = ranking ? undefined : (terms.bands ?? terms.shares);
  if (stray) report(scope, 'compile/bands-without-grades', {}, stray.path);
  const whole = { range, unit, at: terms.range.path };
  const band = terms.band
    ? lowerOwnBand(scope, terms.band, { id, ...whole, base })
    : ranking && lowerBands(scope, terms, { id, rank: ranking.rank, ...whole, base, complete: only });
  if (band === null) return undefined;
  const path = (terms.band ?? terms.bands ?? terms.shares)?.path ?? (['grades'] as const);
  const capped =
    band &&
    addEnds(scope, `${prefix}.band`, { rule: 'band' }, { min: cap(band.min), max: cap(band.max) }, path);
  return { terms, range, band: capped, base, cap, ends: false, ofItem: scope.items !== undefined };
}

/** No fine in this case; in a list, nothing for this item. */
function endedLeaf(scope: Scope, terms: Terms): Leaf {
  const { instead, basis } = terms;
  const ending = noFine(scope, { instead: instead?.value ?? '', ...(basis && { basis }) });
  const node = scope.items ? number('0') : ending;
  return {
    terms,
    range: { min: node, max: node },
    band: undefined,
    base: undefined,
    cap: (other) => other,
    ends: true,
    ofItem: scope.items !== undefined,
  };
}

/** `of`: what range, bands and place are multiplied by; above zero, or there is nothing to fine. */
function lowerBase(
  scope: Scope,
  of: NonNullable<Terms['of']>['value'],
  prefix: string,
  id: string,
  path: Path,
): Node | undefined {
  const node = lowerValue(scope, of, path, id);
  if (!node) return undefined;
  refuseBelowZero(scope, 'base', node, path);
  const name = `${prefix}.base`;
  const stated = addStep(scope, { name: `${name}.stated`, rule: 'base', node, minor: true }, path);
  const refusal = refuse({ why: 'base-not-above-zero', step: `${name}.stated` });
  const positive = test(below(number('0'), stated), stated, refusal);
  return addStep(scope, { name, rule: 'base', node: positive }, path);
}
