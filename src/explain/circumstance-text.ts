import type { CircumstanceKind, CircumstanceSpec, Condition, Node } from '../model/plan.ts';
import { hundredfold, type Teller } from './number-text.ts';
import { conditionText, nodeText } from './plan-text.ts';
import { type Effect, readEffects } from './read-effects.ts';
import type { TableWords } from './table-words.ts';

/** Who words a schedule. */
export interface TableTeller extends Teller {
  readonly words: TableWords;
}

/** When a circumstance applies, what it does, and by which law: the parts of a line. */
export function circumstanceParts(teller: TableTeller, one: CircumstanceSpec): readonly string[] {
  const { words } = teller;
  return [
    ...conditionsOf(teller, one),
    ...effectsOf(teller, one),
    ...(one.basis ? [words.groundedIn(words.ground(one.basis))] : []),
  ];
}

function conditionsOf(teller: TableTeller, { name, step }: CircumstanceSpec): readonly string[] {
  const { view, words } = teller;
  const claim = view.step(`${name}.claimed`)?.node;
  const applies = view.step(step)?.node;
  const when = claim?.node === 'test' ? conditionText(teller, claim.if) : '';
  const excluded = applies?.node === 'test' && applies.if.test === 'all' ? applies.if.of.slice(1) : [];
  const needed =
    applies?.node === 'test' && applies.then.node === 'test' ? conditionText(teller, applies.then.if) : '';
  const unless = excluded.flatMap((part) => (part.test === 'not' ? [unlessText(teller, part.of)] : []));
  return [
    ...(when === '' ? [] : [words.when(when)]),
    ...(needed === '' ? [] : [words.needs(needed)]),
    ...(unless.length === 0 ? [] : [words.unless(unless)]),
  ];
}

const unlessText = (teller: TableTeller, condition: Condition): string => conditionText(teller, condition);

/** What a circumstance does to the fine, in the order in which it does it; of an election, what each of its kinds does. */
export function effectsOf(teller: TableTeller, { kinds, step }: CircumstanceSpec): readonly string[] {
  const { effects, word } = teller.words;
  const exempting: readonly CircumstanceKind[] = kinds.filter(
    (kind) => kind === 'exempt' || kind === 'may-exempt',
  );
  if (exempting.length === kinds.length) return [effects.exempt(!exempting.includes('exempt'))];
  const found = readEffects(teller.view, step);
  if (kinds.length === 1 || found.length === 0) {
    const texts = found.map((effect) => effectText(teller, effect));
    return texts.length > 0 ? texts : [effects.weighed];
  }
  const told = found.map(({ kind, ...effect }) => {
    const text = effectText(teller, effect);
    return kind === undefined ? text : effects.as(word(kind), text);
  });
  const others = kinds.filter((kind) => !exempting.includes(kind) && !found.some((one) => one.kind === kind));
  return [...others.map((kind) => effects.as(word(kind), effects.weighed)), ...told];
}

function effectText(teller: TableTeller, effect: Effect): string {
  const { effects } = teller.words;
  switch (effect.effect) {
    case 'grade':
      return effects.grade(effect.by);
    case 'grade-to':
      return effects.gradeTo(effect.grade);
    case 'within':
      return effects.within(effect.of, share(teller, effect.min), share(teller, effect.max));
    case 'place':
      return effects.place(effect.at, effect.atEnd);
    case 'multiply':
      return effects.multiply(nodeText(teller, effect.by));
    case 'cut':
      return effects.cut(share(teller, effect.by));
    case 'add':
      return effects.add(added(teller, effect.by));
    case 'below-minimum':
      return effects.belowMinimum(share(teller, effect.min));
  }
}

/** A share as a percentage: a constant, a figure of the officer's inside its bounds, else the formula. */
function share(teller: TableTeller, node: Node): string {
  const { words, view } = teller;
  if (node.node === 'number') return words.percent(hundredfold(node.value));
  const step = node.node === 'use' ? view.step(node.step) : undefined;
  if (step?.rule === 'effect-value' || step?.rule === 'figure-bound') return share(teller, step.node);
  const ending = node.node === 'test' && node.else.node === 'outcome' ? node.else.outcome : undefined;
  if (node.node !== 'test' || ending?.kind !== 'refused' || ending.refusal.why !== 'figure-outside')
    return nodeText(teller, node);
  const { min, max } = ending.refusal;
  const [low, high] = [min, max].map((name) => share(teller, { node: 'use', step: name }));
  return words.figureWithin(nodeText(teller, node.then), low ?? '', high ?? '');
}

const added = (teller: TableTeller, node: Node): string =>
  node.node === 'number'
    ? teller.words.money(node.value, teller.view.plan.currency.code)
    : nodeText(teller, node);
