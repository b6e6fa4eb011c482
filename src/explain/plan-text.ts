import { compare, ONE, parseRational } from '../base/rational.ts';
import type { Condition, FactSpec, IntervalText, Node, PlanCell } from '../model/plan.ts';
import { isMoney, measureOf } from './measure-of.ts';
import { factText, gradesText, namesGrades, optionText } from './name-text.ts';
import {
  domainText,
  hundredfold,
  numberText,
  shownInterval,
  type Teller,
  withoutDomain,
} from './number-text.ts';
import { isValue, negated } from './plan-view.ts';
import { shownNumber } from './shown-number.ts';

/** A condition in words: 违法面积 3 ㎡ 以上（不含本数）、6 ㎡ 以下（含本数）; empty where everything meets it. */
export function conditionText(teller: Teller, condition: Condition): string {
  const { words } = teller;
  switch (condition.test) {
    case 'in':
      return cellText(teller, condition.of, condition.cell);
    case 'compare':
      return compareText(teller, condition);
    case 'all':
      return condition.of
        .map((part) => conditionText(teller, part))
        .filter((text) => text !== '')
        .join(words.and);
    case 'any':
      return condition.of.map((part) => conditionText(teller, part)).join(words.or);
    case 'any-of-all':
      return words.anyOf(condition.of.map((part) => conditionText(teller, part)));
    case 'not': {
      const inner = condition.of;
      const stated =
        inner.test === 'in' && inner.cell.words.join() === 'no' ? statedText(teller, inner.of) : undefined;
      return stated ?? words.not(conditionText(teller, inner));
    }
  }
}

/** A bound that is a number stands as an interval: 罚款数额 20 万元以上（含本数） */
function compareText(teller: Teller, { op, left, right }: Extract<Condition, { test: 'compare' }>): string {
  const { words } = teller;
  const text = (node: Node, other: Node): string => amountText(teller, node, isMoney(teller.view, other));
  const order = op === '<' || op === '<=';
  const included = op === '<=';
  if (order && right.node === 'number') {
    return words.inInterval(
      nodeText(teller, left),
      words.interval({ upper: { text: text(right, left), included } }),
    );
  }
  if (order && left.node === 'number') {
    return words.inInterval(
      nodeText(teller, right),
      words.interval({ lower: { text: text(left, right), included } }),
    );
  }
  return words.compare(op, text(left, right), text(right, left));
}

/** The numbers of an amount of money with their currency. */
export function amountText(teller: Teller, node: Node, money: boolean): string {
  const { words, view } = teller;
  if (!money) return nodeText(teller, node);
  if (node.node === 'number') return words.money(node.value, view.plan.currency.code);
  if (node.node !== 'choose') return nodeText(teller, node);
  const rows = node.cases.map(
    ({ is, gives }) => [optionText(teller, node.by, is), amountText(teller, gives, true)] as const,
  );
  return words.lookup(nodeText(teller, node.by), rows);
}

/** Something is the case of a circumstance where its step does not say "no". */
function statedText({ view, words }: Teller, of: Node): string | undefined {
  const circumstance = of.node === 'use' ? view.circumstance(of.step) : undefined;
  return circumstance && words.has(circumstance.label);
}

function cellText(teller: Teller, of: Node, cell: PlanCell): string {
  const { words } = teller;
  if (of.node === 'use' && of.step === 'grade') return gradesText(teller, cell);
  if (of.node === 'choose' && namesGrades(teller, of)) {
    return words.isWord(words.part('grade') ?? '', cell.words);
  }
  const circumstance = statedText(teller, of);
  if (circumstance !== undefined && cell.words.join() === 'yes') return circumstance;
  const label = nodeText(teller, of);
  const intervals = cellIntervals(teller, of, cell);
  return [
    ...intervals.map((text) => words.inInterval(label, text)),
    ...(cell.words.length > 0 ? [words.isWord(label, cell.words.map(words.word))] : []),
  ].join(words.or);
}

/** What a cell admits, without the name of its fact: 报告表；3 月以上（含本数） */
function bareCellText(teller: Teller, of: Node, cell: PlanCell): string {
  const texts = [...cellIntervals(teller, of, cell), ...cell.words.map(teller.words.word)];
  return texts.join(teller.words.or);
}

function cellIntervals(teller: Teller, of: Node, { intervals }: PlanCell): readonly string[] {
  const fact = of.node === 'fact' ? teller.view.fact(of.fact) : undefined;
  return intervals.map((one) => intervalText(teller, one, of, fact)).filter((text) => text !== '');
}

function intervalText(teller: Teller, interval: IntervalText, of: Node, fact: FactSpec | undefined): string {
  if (fact?.kind === 'date') return domainText(teller, fact, [interval]);
  const step = of.node === 'use' ? teller.view.step(of.step) : undefined;
  const bare = fact ? withoutDomain(interval, fact) : interval;
  return teller.words.interval(shownInterval(bare, (at) => numberText(teller, at, fact ?? step)));
}

/** A node as a formula in words. */
export function nodeText(teller: Teller, node: Node): string {
  const { words, view } = teller;
  const inner = (part: Node): string => nodeText(teller, part);
  switch (node.node) {
    case 'number':
      return numberInSum(node.value);
    case 'word':
      return words.word(node.word);
    case 'fact':
      return factText(teller, node.fact);
    case 'use':
      return stepText(teller, node.step);
    case 'sum':
      return sumText(teller, node.of);
    case 'product':
      return productText(teller, node.of);
    case 'quotient':
      return `${tight(teller, node.of)} ÷ ${tight(teller, node.by)}`;
    case 'least':
      return words.least(node.of.map((part) => amountText(teller, part, isMoney(view, node))));
    case 'greatest':
      return words.greatest(node.of.map((part) => amountText(teller, part, isMoney(view, node))));
    case 'round':
      return words.round(inner(node.of), inner(node.to), node.mode);
    case 'test':
      return testText(teller, node);
    case 'table':
      return tableText(teller, node);
    case 'choose':
      return chooseText(teller, node);
    case 'over': {
      const list = view.fact(node.list)?.label ?? node.list;
      const where = node.where ? `${conditionText(teller, node.where)}${words.colon}` : '';
      return words.over(list, node.how, where + inner(node.each));
    }
    case 'span':
      return words.span(inner(node.from), inner(node.to), node.unit, node.part);
    case 'outcome':
      return node.outcome.kind === 'no-fine'
        ? words.noFine(node.outcome.says, node.outcome.basis ?? [])
        : '—';
  }
}

/** A figure that is refused outside its bounds, and other tests. */
function testText(teller: Teller, node: Extract<Node, { node: 'test' }>): string {
  const { words, view } = teller;
  const ending = node.else.node === 'outcome' ? node.else.outcome : undefined;
  if (ending?.kind !== 'refused') {
    return words.test(
      conditionText(teller, node.if),
      nodeText(teller, node.then),
      nodeText(teller, node.else),
    );
  }
  const figure = nodeText(teller, node.then);
  if (ending.refusal.why !== 'figure-outside') return figure;
  const [min, max] = [ending.refusal.min, ending.refusal.max].map((name) => view.step(name)?.node);
  return min && max ? words.figureWithin(figure, nodeText(teller, min), nodeText(teller, max)) : figure;
}

function tableText(teller: Teller, table: Extract<Node, { node: 'table' }>): string {
  const { words } = teller;
  const lookup = lookupOf(teller, table);
  if (lookup) return words.lookup(lookup.of, lookup.rows);
  return table.rows
    .map(({ when, gives }) => words.row(conditionText(teller, when), nodeText(teller, gives)))
    .join(words.semicolon);
}

interface Lookup {
  readonly of: string;
  readonly rows: readonly (readonly [cell: string, gives: string])[];
}

/** A table that asks for one thing only: what it asks for, and what each cell gives. */
export function lookupOf(teller: Teller, { rows }: Extract<Node, { node: 'table' }>): Lookup | undefined {
  const [first] = rows;
  const of = first?.when.test === 'in' ? first.when.of : undefined;
  const cells = rows.flatMap(({ when, gives }) =>
    of && when.test === 'in' && JSON.stringify(when.of) === JSON.stringify(of)
      ? [[bareCellText(teller, of, when.cell), nodeText(teller, gives)] as const]
      : [],
  );
  return of && cells.length === rows.length ? { of: nodeText(teller, of), rows: cells } : undefined;
}

/** Cases that are all the same are no cases; those without a fine are told elsewhere. */
function chooseText(teller: Teller, { by, cases }: Extract<Node, { node: 'choose' }>): string {
  const { words } = teller;
  const fined = cases.filter(({ gives }) => gives.node !== 'outcome');
  const shown = fined.length > 0 ? fined : cases;
  const rows = shown.map(({ is, gives }) => [optionText(teller, by, is), nodeText(teller, gives)] as const);
  const [first] = rows;
  if (first && rows.every(([, gives]) => gives === first[1])) return first[1];
  return rows.map(([option, gives]) => words.row(option, gives)).join(words.semicolon);
}

function numberInSum(value: string): string {
  const { text, exact } = shownNumber(value);
  return exact || value.length <= 9 ? value : `${text}…`;
}

const INNER = '.exact';

/** What a step is called: its own label, its name in the schedule, or the part of a fine that it is. */
export function stepText(teller: Teller, name: string): string {
  const { view, words } = teller;
  const circumstance = view.circumstance(name);
  if (circumstance) return circumstance.label;
  const step = view.step(name);
  if (step && name.slice(-INNER.length) === INNER) return step.formula ?? nodeText(teller, step.node);
  if (step && isValue(step)) return isReadable(name) ? name : (step.label ?? name);
  const fine = view.plan.fines.filter(({ id }) => name.indexOf(`${id}.`) === 0)[0];
  const part = words.part(name);
  if (part === undefined) return step?.label ?? (step ? nodeText(teller, step.node) : name);
  return fine && view.plan.fines.length > 1 ? words.ofPayer(fine.payer, part) : part;
}

/** A name in the words of the table; labels of values are often a whole sentence. */
const isReadable = (name: string): boolean => /[^a-z0-9_.]/i.test(name);

function sumText(teller: Teller, parts: readonly Node[]): string {
  return parts
    .map((part, index) => {
      const positive = negated(part);
      if (positive) return `${index === 0 ? '−' : ' − '}${tight(teller, positive)}`;
      return `${index === 0 ? '' : ' + '}${nodeText(teller, part)}`;
    })
    .join('');
}

/** A share or a multiple of one thing reads as people say it. */
function productText(teller: Teller, parts: readonly Node[]): string {
  const { words } = teller;
  const [factor, of] = parts;
  if (
    factor?.node === 'number' &&
    of &&
    parts.length === 2 &&
    isName(of) &&
    measureOf(teller.view, of) !== 'other'
  ) {
    const share = shownNumber(factor.value);
    if (share.exact) {
      const isShare = compare(parseRational(factor.value), ONE) < 0;
      const name = nodeText(teller, of);
      return isShare ? words.shareOf(hundredfold(factor.value), name) : words.timesOf(factor.value, name);
    }
  }
  return parts.map((part) => tight(teller, part)).join(' × ');
}

export const isName = ({ node }: Node): boolean => node === 'fact' || node === 'use';

function tight(teller: Teller, node: Node): string {
  const text = nodeText(teller, node);
  const loose = ['sum', 'product', 'quotient', 'test', 'table', 'choose', 'over'].includes(node.node);
  return loose || (node.node === 'use' && / [+−×÷] /.test(text)) ? `(${text})` : text;
}
