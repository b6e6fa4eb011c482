/** Longer words, in UTF-16 units, are not compared: a hostile one must cost nothing. */
const MAX_LENGTH = 64;

/**
 * The candidate that was probably meant, the first of equally near ones: in any case, within a third of the length in
 * slips (a character wrong, missing, too many, or two neighbours swapped), one slip from two characters on.
 * @example suggest('违法面机', ['违法面积', '违法所得']) // '违法面积'
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const letters = fold(word);
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.length > MAX_LENGTH) continue;
    const other = fold(candidate);
    const allowed = Math.min(allowedSlips(Math.max(letters.length, other.length)), fewest - 1);
    if (Math.abs(letters.length - other.length) > allowed) continue;
    const slips = distance(letters, other);
    if (slips > allowed) continue;
    best = candidate;
    fewest = slips;
  }
  return best;
}

function fold(word: string): readonly string[] {
  return Array.from(word.toLowerCase());
}

function allowedSlips(length: number): number {
  return length < 2 ? 0 : Math.max(1, Math.floor(length / 3));
}

/** The Damerau-Levenshtein distance in which no part is edited twice (optimal string alignment). */
function distance(a: readonly string[], b: readonly string[]): number {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = firstRow(b.length);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const wrong = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const slips = Math.min(wrong, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(slips, (twoAbove[j - 2] as number) + 1) : slips);
    }
    twoAbove = above;
    above = row;
  }
  return above[b.length] as number;
}

function firstRow(length: number): number[] {
  const row: number[] = [];
  for (let j = 0; j <= length; j += 1) row.push(j);
  return row;
}
