/** A text that YAML would read as syntax, written so that it stays one text. */
export const quoted = (text: string): string => {
  const bare = text.replace(/^[“”‘’]|[“”‘’]$/g, '');
  return bare.includes('"') || bare.includes('\\') ? `'${bare.replace(/'/g, "''")}'` : `"${bare}"`;
};

/** An interval as cells write it, `[0..3)`, `(3..6]`; sticky. Bounded, so that no text makes it slow. */
const INTERVAL = /[[(\]][^[\](){}"'\n#]{0,60}?\.\.[^[\](){}"'\n#]{0,60}[)\][]/y;

/** Where an interval ends that begins at `at`; -1 when none does. */
export const intervalEnd = (text: string, at: number): number => {
  INTERVAL.lastIndex = at;
  return INTERVAL.test(text) ? INTERVAL.lastIndex : -1;
};

/** Whether a value that begins here must stand in quotes: comparisons and YAML's reserved signs. */
export const needsQuotes = (text: string, at: number): boolean => {
  const first = text.charAt(at);
  return '>|%@`,'.includes(first) || (first === '!' && text[at + 1] === '=');
};

/** Whether nothing but a space, a line end or the end of the text stands at `at`. */
export const isBreak = (text: string, at: number): boolean => at >= text.length || /\s/.test(text.charAt(at));

/** Where the line that holds `at` ends, without its line break. */
export const lineEnd = (text: string, at: number): number => {
  const newline = text.indexOf('\n', at);
  const end = newline < 0 ? text.length : newline;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
};

/** Where the next line begins. */
export const nextLine = (text: string, at: number): number => {
  const newline = text.indexOf('\n', at);
  return newline < 0 ? text.length : newline + 1;
};

/** The first offset from `at` that is no space or tab. */
export const skipSpaces = (text: string, at: number): number => {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end;
};

/** How deep the line that begins at `start` is indented. */
export const indentOf = (text: string, start: number): number => skipSpaces(text, start) - start;

/** Where the text in quotes that begins at `at` ends, after its closing quote; -1 when it never does. */
export const quoteEnd = (text: string, at: number): number => {
  const quote = text.charAt(at);
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote === '"') i++;
    else if (text[i] === quote && !(quote === "'" && text[i + 1] === "'")) return i + 1;
    else if (text[i] === quote) i++;
  }
  return -1;
};

/** Where a comment begins in `[from, to)`, else `to`; spaces before it are left out. */
export const withoutComment = (text: string, from: number, to: number): number => {
  const comment = text.slice(from, to).search(/[ \t]#/);
  return trimEnd(text, from, comment < 0 ? to : from + comment);
};

/** The end of `[from, to)` without the spaces before it. */
export const trimEnd = (text: string, from: number, to: number): number => {
  let end = to;
  while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  return end;
};
