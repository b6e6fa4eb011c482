import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../../src/base/utf8.ts';

describe('encodeUtf8', () => {
  it.each([
    ['', []],
    ['a', [0x61]],
    ['\u007f\u0080', [0x7f, 0xc2, 0x80]],
    ['\u07ff\u0800', [0xdf, 0xbf, 0xe0, 0xa0, 0x80]],
    ['㎡', [0xe3, 0x8e, 0xa1]], // U+33A1 = 0011 001110 100001
    ['\uffff', [0xef, 0xbf, 0xbf]],
    ['𠮷', [0xf0, 0xa0, 0xae, 0xb7]], // U+20BB7 = 000 100000 101110 110111
    ['\u{10ffff}', [0xf4, 0x8f, 0xbf, 0xbf]],
    ['\ud842', [0xef, 0xbf, 0xbd]],
    ['\udfb7a', [0xef, 0xbf, 0xbd, 0x61]],
    ['\ud842\ud842\udfb7', [0xef, 0xbf, 0xbd, 0xf0, 0xa0, 0xae, 0xb7]],
  ])('%j', (text, bytes) => {
    expect(Array.from(encodeUtf8(text))).toEqual(bytes);
  });

  it('agrees with TextEncoder on any units, lone surrogates too', () => {
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd700, max: 0xe0ff }));
    const text = fc.array(unit).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (value) => {
        expect(Array.from(encodeUtf8(value))).toEqual(Array.from(new TextEncoder().encode(value)));
      }),
      { numRuns: 1000 },
    );
  });
});
