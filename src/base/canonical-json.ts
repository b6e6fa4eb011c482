import { encodeUtf8 } from './utf8.ts';

/**
 * The canonical JSON of strings, safe integers, booleans, null, arrays and plain objects, in UTF-8: keys sorted by
 * UTF-16 code unit, no spaces, undefined members left out; throws a TypeError for any other value.
 * @example canonicalJson({ b: 1, a: ['x'] }) // the bytes of '{"a":["x"],"b":1}'
 */
export function canonicalJson(value: unknown): Uint8Array {
  const output: Output = { bytes: new Uint8Array(0x8000), length: 0, written: new Map() };
  writeValue(output, value);
  return output.bytes.subarray(0, output.length);
}

/** Written byte by byte: a digest needs no text, and a text of so many parts costs more than its bytes. */
interface Output {
  bytes: Uint8Array;
  length: number;
  /** Where objects stand that are written already: two fifths of a plan are parts that it uses again. */
  readonly written: Map<object, { readonly from: number; readonly to: number }>;
}

/** Fewer bytes are written again as fast as they are found. */
const WORTH_NOTING = 60;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

function writeValue(output: Output, value: unknown): void {
  if (typeof value === 'string') writeText(output, value);
  else if (Array.isArray(value)) writeList(output, value);
  else if (isPlainObject(value)) writeObject(output, value);
  else writeWord(output, value);
}

function writeList(output: Output, values: readonly unknown[]): void {
  writeByte(output, 0x5b);
  // by index, so that a hole is met as undefined and refused
  for (let i = 0; i < values.length; i += 1) {
    if (i > 0) writeByte(output, COMMA);
    writeValue(output, values[i]);
  }
  writeByte(output, 0x5d);
}

function writeObject(output: Output, object: Readonly<Record<string, unknown>>): void {
  const before = output.written.get(object);
  if (before !== undefined) {
    writeAgain(output, before.from, before.to);
    return;
  }
  const from = output.length;
  writeMembers(output, object);
  if (output.length - from > WORTH_NOTING) output.written.set(object, { from, to: output.length });
}

function writeMembers(output: Output, object: Readonly<Record<string, unknown>>): void {
  const keys = sortedKeys(object);
  let isFirst = true;
  writeByte(output, 0x7b);
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] as string;
    const value = object[key];
    if (value === undefined) continue;
    if (!isFirst) writeByte(output, COMMA);
    isFirst = false;
    writeText(output, key);
    writeByte(output, COLON);
    writeValue(output, value);
  }
  writeByte(output, 0x7d);
}

/** By insertion: a plan has a thousand objects of two to six keys each, for which a general sort costs several times that. */
function sortedKeys(object: object): readonly string[] {
  const keys = Object.keys(object);
  if (keys.length > 20) return keys.sort();
  for (let i = 1; i < keys.length; i += 1) {
    const key = keys[i] as string;
    let at = i;
    for (; at > 0 && (keys[at - 1] as string) > key; at -= 1) keys[at] = keys[at - 1] as string;
    keys[at] = key;
  }
  return keys;
}

function writeText(output: Output, text: string): void {
  const end = writePlain(reserve(output, text.length * 3 + 2), output.length, text);
  if (end < 0) writeBytes(output, escaped(text));
  else output.length = end;
}

/** Writes a text that stands for itself between quotes, as nearly all do, and returns where it ends; -1 for any other. */
function writePlain(bytes: Uint8Array, start: number, text: string): number {
  const { length } = text;
  let at = start;
  bytes[at++] = QUOTE;
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      if (unit < 0x20 || unit === QUOTE || unit === BACKSLASH) return -1;
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      if (unit >= 0xd800 && unit < 0xe000) return -1;
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  bytes[at++] = QUOTE;
  return at;
}

/** Engines before ES2019 leave half of a surrogate pair as it is; here it is always escaped. */
function escaped(text: string): Uint8Array {
  return encodeUtf8(
    JSON.stringify(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (found) =>
      found.length === 2 ? found : `\\u${found.charCodeAt(0).toString(16)}`,
    ),
  );
}

function writeWord(output: Output, value: unknown): void {
  const isWord = value === null || typeof value === 'boolean';
  if (!isWord && !(typeof value === 'number' && Number.isSafeInteger(value)))
    throw new TypeError(`no canonical JSON for ${typeof value === 'number' ? value : describe(value)}`);
  const word = String(value);
  for (let i = 0; i < word.length; i += 1) writeByte(output, word.charCodeAt(i));
}

function writeByte(output: Output, byte: number): void {
  reserve(output, 1)[output.length] = byte;
  output.length += 1;
}

function writeBytes(output: Output, bytes: Uint8Array): void {
  reserve(output, bytes.length).set(bytes, output.length);
  output.length += bytes.length;
}

function writeAgain(output: Output, from: number, to: number): void {
  reserve(output, to - from).copyWithin(output.length, from, to);
  output.length += to - from;
}

/** The bytes of an output, with room for so many more. */
function reserve(output: Output, more: number): Uint8Array {
  const needed = output.length + more;
  if (needed <= output.bytes.length) return output.bytes;
  const larger = new Uint8Array(2 * needed);
  larger.set(output.bytes.subarray(0, output.length));
  output.bytes = larger;
  return larger;
}

/** Its prototype is none, or one without a prototype: Object.prototype of this or of another realm. */
function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function describe(value: unknown): string {
  return typeof value === 'object' ? 'an object that is not plain' : typeof value;
}
