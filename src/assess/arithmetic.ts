import { isInfinite, printRational } from '../base/rational.ts';
import type { Node, Plan, Step } from '../model/plan.ts';
import { branchTaken, type Run } from './evaluate.ts';
import { showValue } from './show-value.ts';

/** How tightly a piece of arithmetic holds together: sums loosest, single numbers tightest. */
const SUM = 1;
const PRODUCT = 2;
const FRACTION = 3;
const ATOM = 4;

interface Written {
  readonly text: string;
  readonly level: number;
  /** Whether anything was worked out at all. */
  readonly worked: boolean;
}

/** Rules whose node is about limits and rounding; their words say it better than a formula. */
const WORDED: readonly string[] = [
  'limits',
  'limits-min',
  'limits-max',
  'rounding',
  'in-force-min',
  'in-force-max',
];

/** The sum that a step did, with the numbers of this case: "500 + (1000 − 500) × 1/6". */
export function arithmeticOf(plan: Plan, run: Run, step: Step): string | undefined {
  if (WORDED.includes(step.rule)) return undefined;
  const written = write({ plan, run, step }, step.node);
  return written?.worked ? written.text : undefined;
}

interface Context {
  readonly plan: Plan;
  readonly run: Run;
  readonly step: Step;
}

function write(context: Context, node: Node): Written | undefined {
  switch (node.node) {
    case 'number':
      return node.value === 'inf' ? undefined : atom(node.value);
    case 'fact':
      return writeFact(context, node);
    case 'use': {
      const value = context.run.done.get(node.step)?.value;
      return value === undefined || typeof value === 'string' || isInfinite(value)
        ? undefined
        : atom(printRational(value));
    }
    case 'sum':
      return joined(context, node.of, SUM, (text, index, negative) =>
        index === 0 ? text : negative ? ` − ${text}` : ` + ${text}`,
      );
    case 'product':
      return joined(context, node.of, PRODUCT, (text, index) => (index === 0 ? text : ` × ${text}`));
    case 'quotient':
      return joined(context, [node.of, node.by], FRACTION, (text, index) =>
        index === 0 ? text : ` ÷ ${text}`,
      );
    case 'least':
    case 'greatest':
      return listed(context, node.node === 'least' ? 'min' : 'max', node.of);
    case 'round':
      return listed(context, node.mode, [node.of]);
    case 'test':
    case 'table':
    case 'choose':
      return write(context, branchTaken(context.run, context.step, node));
    case 'over':
    case 'span':
    case 'word':
    case 'outcome':
      return undefined;
  }
}

function writeFact(context: Context, node: Extract<Node, { node: 'fact' }>): Written | undefined {
  const value = context.run.values.get(node.fact);
  if (value === undefined) return node.absent && write(context, node.absent);
  return typeof value === 'string' ? undefined : atom(showValue(context.plan, node.fact, value));
}

const atom = (text: string): Written => ({
  text,
  level: text.includes('/') ? FRACTION : ATOM,
  worked: false,
});

/** A part behind a minus or a division sign, or in front of a tighter one, stands in brackets where it must. */
function joined(
  context: Context,
  parts: readonly Node[],
  level: number,
  sign: (text: string, index: number, negative: boolean) => string,
): Written | undefined {
  const texts: string[] = [];
  for (const [index, part] of parts.entries()) {
    const inner = index > 0 && level === SUM ? negated(part) : undefined;
    const written = write(context, inner ?? part);
    if (!written) return undefined;
    const tight =
      index > 0 && (level !== SUM || inner !== undefined) ? written.level > level : written.level >= level;
    texts.push(sign(tight ? written.text : `(${written.text})`, index, inner !== undefined));
  }
  return { text: texts.join(''), level, worked: true };
}

/** What is subtracted, where a part of a sum is −1 times it. */
function negated(node: Node): Node | undefined {
  if (node.node !== 'product' || node.of.length !== 2) return undefined;
  const [first, second] = node.of;
  return first?.node === 'number' && first.value === '-1' ? second : undefined;
}

function listed(context: Context, name: string, parts: readonly Node[]): Written | undefined {
  const texts: string[] = [];
  for (const part of parts) {
    const written = write(context, part);
    if (written) texts.push(written.text);
  }
  return texts.length < parts.length
    ? undefined
    : { text: `${name}(${texts.join(', ')})`, level: ATOM, worked: true };
}
