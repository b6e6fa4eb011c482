import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson as bytesOf } from '../../../src/base/canonical-json.ts';

/** The bytes as the text that they are; `fatal` where they are no UTF-8. */
const canonicalJson = (value: unknown): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytesOf(value));

describe('canonicalJson', () => {
  it.each([
    [null, 'null'],
    [true, 'true'],
    [-7, '-7'],
    [-0, '0'],
    [9007199254740991, '9007199254740991'],
    ['a"\\\n\u0001罚', '"a\\"\\\\\\n\\u0001罚"'],
    ['𠮷', '"𠮷"'],
    ['\ud842x', '"\\ud842x"'],
    [[], '[]'],
    [{}, '{}'],
    [[1, [2, 'b'], { a: null }], '[1,[2,"b"],{"a":null}]'],
    [{ b: 1, a: undefined, B: { d: [], c: false } }, '{"B":{"c":false,"d":[]},"b":1}'],
  ])('%j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('sorts keys by UTF-16 unit, neither as numbers nor by code point', () => {
    // "10" before "9"; 𠮷 begins with U+D842, which is below U+FF10
    expect(canonicalJson({ 9: 1, '\uff10': 2, 𠮷: 3, 10: 4 })).toBe('{"10":4,"9":1,"𠮷":3,"\uff10":2}');
  });

  it('takes objects without a prototype, of another realm, with a key __proto__', () => {
    const bare = Object.assign(Object.create(null), { a: 1 });
    expect(canonicalJson(bare)).toBe('{"a":1}');
    expect(canonicalJson(runInNewContext('({ b: [1], a: {} })'))).toBe('{"a":{},"b":[1]}');
    expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}');
  });

  it.each([
    ['undefined', undefined],
    ['undefined in a list', [undefined]],
    ['a hole', new Array(1)],
    ['a fraction', { a: 0.5 }],
    ['NaN', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['an unsafe integer', 2 ** 53],
    ['a bigint', 1n],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['bytes', new Uint8Array(1)],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constant(null),
      fc.boolean(),
      fc.maxSafeInteger(),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: 'binary' }), tie('value')),
    ),
  })).value;

  it('is read back as the same value, and again gives the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (object) => {
        const reversed = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(object));
      }),
    );
  });
});
