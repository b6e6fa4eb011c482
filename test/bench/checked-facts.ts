/**
 * What a user of a rule engine writes before its rules: texts are checked and made into numbers or left as words. By
 * hand, one regular expression and two comparisons for each number: about the least that refuses what the schedule refuses.
 */

const PLACES: readonly RegExp[] = [0, 1, 2, 3].map((places) =>
  places === 0 ? /^(0|[1-9][0-9]*)(\.0+)?$/ : new RegExp(`^(0|[1-9][0-9]*)(\\.[0-9]{1,${places}}0*)?$`),
);

/** A number of so many places, above `over` and at most `most`. */
export function numberIn(text: string | undefined, places: number, over: number, most: number): number {
  if (typeof text !== 'string' || !(PLACES[places] as RegExp).test(text)) throw new RangeError(String(text));
  const number = Number(text);
  if (number <= over || number > most) throw new RangeError(text);
  return number;
}

export function wordIn(text: string | undefined, words: ReadonlySet<string>): string {
  if (typeof text !== 'string' || !words.has(text)) throw new RangeError(String(text));
  return text;
}

/** Refuses names that there are none of. */
export function checkNames(facts: object, names: ReadonlySet<string>): void {
  for (const name in facts) if (!names.has(name)) throw new RangeError(name);
}
