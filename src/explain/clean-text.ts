/** Characters that a terminal obeys or that hide what stands there: controls, zero-width, change of direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/g;

/** Pairs of surrogates, which belong together. */
const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

const MAX_LENGTH = 200;

/** A text of somebody else's, safe to print: what nobody sees becomes a visible �, tabs and line ends a space. */
export function cleanText(text: string): string {
  const pairs: string[] = text.match(PAIRS) ?? [];
  const parts = text.split(PAIRS).map((part) => part.replace(/[\t\r\n]/g, ' ').replace(UNSEEN, '\ufffd'));
  return parts.map((part, index) => part + (pairs[index] ?? '')).join('');
}

/** The same, cut where it is too long for a message. */
export function shortText(text: string): string {
  const characters = Array.from(text.slice(0, 2 * MAX_LENGTH));
  const cut = characters.length > MAX_LENGTH || text.length > 2 * MAX_LENGTH;
  return cleanText(cut ? `${characters.slice(0, MAX_LENGTH).join('')}…` : text);
}

/** Every text inside plain data, cleaned and cut. */
export function cleanDeep(value: unknown): unknown {
  if (typeof value === 'string') return shortText(value);
  if (Array.isArray(value)) return value.map(cleanDeep);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [shortText(key), cleanDeep(part)]));
}
