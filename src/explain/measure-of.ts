import type { Node } from '../model/plan.ts';
import type { PlanView } from './plan-view.ts';

/** What a number counts, as far as its facts tell: an amount of money, something else, or they do not tell. */
export type Measure = 'money' | 'other' | 'unknown';

/** What a node comes to: money where any of its facts is money. */
export function measureOf(view: PlanView, node: Node): Measure {
  const all = (parts: readonly Node[]): Measure => {
    const found = parts.map((part) => measureOf(view, part));
    if (found.includes('money')) return 'money';
    return found.includes('other') ? 'other' : 'unknown';
  };
  switch (node.node) {
    case 'fact': {
      const kind = view.fact(node.fact)?.kind;
      if (kind === 'money') return 'money';
      return kind === undefined || kind === 'percent' || kind === 'number' ? 'unknown' : 'other';
    }
    case 'use': {
      const step = view.step(node.step);
      if (step === undefined) return 'unknown';
      return step.rule === 'rounding' || step.rule === 'limits' ? 'money' : measureOf(view, step.node);
    }
    case 'sum':
    case 'product':
    case 'least':
    case 'greatest':
      return all(node.of);
    case 'quotient': {
      const [of, by] = [measureOf(view, node.of), measureOf(view, node.by)];
      return of === by ? 'unknown' : of;
    }
    case 'round':
      return measureOf(view, node.of);
    case 'test':
      return all([node.then, node.else]);
    case 'table':
      return all(node.rows.map(({ gives }) => gives));
    case 'choose':
      return all(node.cases.map(({ gives }) => gives));
    case 'over':
      return node.how === 'count' ? 'other' : measureOf(view, node.each);
    case 'span':
      return 'other';
    case 'number':
    case 'word':
    case 'outcome':
      return 'unknown';
  }
}

export const isMoney = (view: PlanView, node: Node): boolean => measureOf(view, node) === 'money';
