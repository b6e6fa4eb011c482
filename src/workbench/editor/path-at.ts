import type { Text } from '@codemirror/state';

/** Where the cursor stands in a YAML text: the keys above it, and what is being written. */
export interface Spot {
  /** Keys of maps; `-` for an item of a list. */
  readonly path: readonly string[];
  /** A key, or the value of the last key of the path. */
  readonly of: 'key' | 'value';
  /** Where the word that is being written begins. */
  readonly from: number;
}

const KEY = /^([^\s:#,{}[\]"'][^:#,{}[\]]*?|"[^"]*")\s*:(?:\s|$)/;

/** Reads no YAML, only its look: indentation, dashes and brackets; a text that is being written is seldom in order. */
export function spotAt(text: Text, at: number): Spot {
  const line = text.lineAt(at);
  const before = line.text.slice(0, at - line.from);
  const opened = openLine(before);
  const outer = outerPath(text, line.number, opened.indent);
  return { path: [...outer, ...opened.path], of: opened.of, from: line.from + opened.from };
}

interface Opened extends Spot {
  /** The column in which the line's own first key begins. */
  readonly indent: number;
}

/** The line up to the cursor: dashes, then a key, then flow maps and lists that are still open. */
function openLine(before: string): Opened {
  let at = before.length - before.trimStart().length;
  const path: string[] = [];
  let indent = at;
  while (/^-(\s|$)/.test(before.slice(at))) {
    path.push('-');
    const rest = before.slice(at + 1);
    at += 1 + (rest.length - rest.trimStart().length);
  }
  const own = path.length > 0 ? at : indent;
  if (path.length === 0) indent = own;
  const key = KEY.exec(before.slice(at));
  if (!key) return { ...flow(before, at, path), indent };
  const end = at + key[0].length;
  path.push(unquoted(key[1] ?? ''));
  const value = before.slice(end);
  const start = end + (value.length - value.trimStart().length);
  return { ...flow(before, start, path, true), indent };
}

/** Goes through brackets from a column on; a comma ends the key before it. */
function flow(before: string, start: number, path: string[], isValue = false): Spot {
  const stack: { readonly closes: string; readonly depth: number }[] = [];
  let from = start;
  let of: Spot['of'] = isValue ? 'value' : 'key';
  for (let at = start; at < before.length; at += 1) {
    const sign = before[at] as string;
    const top = stack.at(-1);
    if (sign === '"') {
      const close = before.indexOf('"', at + 1);
      if (close < 0) break;
      at = close;
    } else if (sign === '{' || sign === '[') {
      if (sign === '[') path.push('-');
      stack.push({ closes: sign === '{' ? '}' : ']', depth: path.length });
      [from, of] = [at + 1, sign === '{' ? 'key' : 'value'];
    } else if (top && sign === top.closes) {
      stack.pop();
      path.length = sign === ']' ? top.depth - 1 : top.depth;
    } else if (top && sign === ',') {
      path.length = top.depth;
      [from, of] = [at + 1, top.closes === '}' ? 'key' : 'value'];
    } else if (top && sign === ':' && /\s|^$/.test(before[at + 1] ?? '')) {
      path.push(unquoted(before.slice(from, at).trim()));
      [from, of] = [at + 1, 'value'];
    }
  }
  const rest = before.slice(from);
  return { path, of, from: from + (rest.length - rest.trimStart().length) };
}

/** The keys of the lines above that stand further left, the outermost first. */
function outerPath(text: Text, number: number, indent: number): readonly string[] {
  const path: string[] = [];
  let limit = indent;
  for (let index = number - 1; index > 0 && limit > 0; index -= 1) {
    const { text: line } = text.line(index);
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const dash = /^(\s*)-\s+/.exec(line);
    const column = line.length - line.trimStart().length;
    if (dash && dash[0].length <= limit && dash[0].length > column && column < limit) {
      // a key inside an item of a list, or the item itself
      const key = KEY.exec(line.slice(dash[0].length));
      if (dash[0].length < limit && key) path.unshift(unquoted(key[1] ?? ''));
      path.unshift('-');
      limit = column;
      continue;
    }
    const key = KEY.exec(line.trimStart());
    if (!key || column >= limit) continue;
    path.unshift(unquoted(key[1] ?? ''));
    limit = column;
  }
  return path;
}

const unquoted = (key: string): string => key.replace(/^"|"$/g, '');
