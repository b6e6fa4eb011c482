/**
 * The canonical JSON of strings, safe integers, booleans, null, arrays and plain objects: keys sorted by UTF-16 code
 * unit, no spaces, undefined members left out; throws a TypeError for any other value.
 * @example canonicalJson({ b: 1, a: ['x'] }) // '{"a":["x"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (Array.isArray(value)) return list(value);
  if (isPlainObject(value)) return members(value);
  throw new TypeError(`no canonical JSON for ${typeof value === 'number' ? value : describe(value)}`);
}

function list(values: readonly unknown[]): string {
  const texts: string[] = [];
  // by index, so that a hole is met as undefined and refused
  for (let i = 0; i < values.length; i += 1) texts.push(canonicalJson(values[i]));
  return `[${texts.join(',')}]`;
}

function members(object: Readonly<Record<string, unknown>>): string {
  const texts: string[] = [];
  for (const key of Object.keys(object).sort()) {
    const value = object[key];
    if (value !== undefined) texts.push(`${quote(key)}:${canonicalJson(value)}`);
  }
  return `{${texts.join(',')}}`;
}

/** Texts that stand for themselves between quotes: nearly all there are. */
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\uffff]*$/;

/** Engines before ES2019 leave half of a surrogate pair as it is; here it is always escaped. */
function quote(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, escapeLone);
}

function escapeLone(found: string): string {
  return found.length === 2 ? found : `\\u${found.charCodeAt(0).toString(16)}`;
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
