/** The brackets, braces and commas of a Chinese keyboard, and the marks of the language that are meant by them. */
const MARKS = new Map([
  ['【', '['],
  ['［', '['],
  ['】', ']'],
  ['］', ']'],
  ['｛', '{'],
  ['｝', '}'],
  ['，', ','],
  ['、', ','],
  ['；', ','],
]);

/** The mark of the language that a full-width one stands for: `[` for 【; `undefined` for any other character. */
export const narrowMark = (character: string): string | undefined => MARKS.get(character);
