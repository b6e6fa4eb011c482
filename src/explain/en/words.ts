// Small words and lists that several messages use.

/** The longest list that is still read. */
const MAX_LISTED = 16;

/** "a", "b", "c" */
export function listEn(words: readonly string[], quoted = true): string {
  const shown = words.slice(0, MAX_LISTED).map((word) => (quoted ? `"${word}"` : word));
  const more = words.length > MAX_LISTED ? ` and ${words.length - MAX_LISTED} more` : '';
  return shown.join(', ') + more;
}

const FACT_KINDS: Readonly<Record<string, string>> = {
  money: 'an amount of money',
  quantity: 'a quantity',
  number: 'a number',
  percent: 'a percentage',
  count: 'a count',
  flag: 'a yes/no fact',
  choice: 'a choice',
  date: 'a date',
};

/** an amount of money (kind: money) */
export function factKindEn(kind: string): string {
  const word = FACT_KINDS[kind];
  return word === undefined ? kind : `${word} (kind: ${kind})`;
}

const CIRCUMSTANCE_KINDS: Readonly<Record<string, string>> = {
  exempt: 'exempting',
  'may-exempt': 'possibly exempting',
  reduce: 'reducing',
  lenient: 'lenient',
  aggravate: 'aggravating',
};

/** lenient (kind: lenient) */
export function kindEn(kind: string): string {
  const word = CIRCUMSTANCE_KINDS[kind];
  return word === undefined ? kind : `${word} (kind: ${kind})`;
}

/** lenient */
export function bareKindEn(kind: string): string {
  return CIRCUMSTANCE_KINDS[kind] ?? kind;
}

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/^grade(\.|$)/, 'the grade'],
  [/\.range\./, 'the statutory range'],
  [/\.(band|within|in-force|reduced|least|most)\./, 'the band'],
  [/\.base(\.|$)/, 'the base'],
  [/\.(limits|floor)\./, 'the statutory limits'],
  [/\.(from|until|share)$/, 'the place in the band'],
  [/\.(place|placed|limited|fine|figure|intended)(\.|$)/, 'the amount of the fine'],
  [/^precondition[0-9]+$/, 'the precondition'],
  [/^measure[0-9]+$/, 'the measure'],
  [/^rounding(\.|$)/, 'the rounding'],
];

/** A step in words: its own label, or the part of the plan that its name stands for. */
export function stepEn(step: string): string {
  const found = STEPS.filter(([form]) => form.test(step))[0];
  return found ? found[1] : `"${step}"`;
}

/** area = 3.5, party = company */
export function inputsEn(inputs: Readonly<Record<string, string>>): string {
  const given = Object.keys(inputs).filter((name) => !/\.(claimed|applies)$/.test(name));
  return given.map((name) => `${name} = ${inputs[name] ?? ''}`).join(', ');
}

/** What the officer sets: the fine of "company"; "share" */
export const figureEn = (label: string, isFine: boolean): string =>
  `${isFine ? 'the fine of ' : ''}"${label}"`;

/** 50 to 2000; an end of 0 and one of "inf" are ends that nobody gives. */
export function numbersEn(min: string, max: string): string {
  if (max === 'inf') return min === '0' ? '(no limit)' : `${min} or more`;
  return min === '0' ? `up to ${max}` : `${min} to ${max}`;
}
