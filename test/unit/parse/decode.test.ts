import { describe, expect, it } from 'vitest';
import { decodeSource } from '../../../src/parse/decode.ts';
import { MAX_BYTES } from '../../../src/parse/limits.ts';
import { brief } from './problems-of.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.concat([Buffer.from(mark ? [0xff, 0xfe] : []), Buffer.from(text, 'utf16le')]));
const decode = (bytes: Uint8Array) => decodeSource(bytes, 'test.yaml');
const refusal = (bytes: Uint8Array) => {
  const result = decode(bytes);
  return result.ok ? [] : result.problems.map((one) => [brief(one), one.params]);
};

describe('decodeSource', () => {
  it.each([
    ['plain', utf8('title: 商店 𠮷\n'), 'title: 商店 𠮷\n'],
    ['with byte order mark', utf8('\ufefftitle: 商店\n'), 'title: 商店\n'],
    ['CRLF stays', utf8('a: 1\r\nb: 2\r\n'), 'a: 1\r\nb: 2\r\n'],
    ['nothing', utf8(''), ''],
  ])('reads UTF-8: %s', (_, bytes, text) => {
    expect(decode(bytes)).toEqual({ ok: true, value: text });
  });

  it.each([
    ['UTF-16 LE with mark', utf16('title: 商店\n', true), 'not-utf8 1:1', 'utf-16'],
    ['UTF-16 BE mark', new Uint8Array([0xfe, 0xff, 0, 0x61]), 'not-utf8 1:1', 'utf-16'],
    ['UTF-16 LE without mark, ASCII', utf16('title: shop\n', false), 'not-utf8 1:2', 'utf-16'],
    ['UTF-16 LE without mark, Chinese', utf16('a: 违法\n', false), 'not-utf8 1:8', 'utf-16'],
    ['GB18030', new Uint8Array([...utf8('a: 1\nb: '), 0xc9, 0xcc, 0xb5, 0xea]), 'not-utf8 2:4', 'gb18030'],
    ['a lone continuation byte', new Uint8Array([0x61, 0x80]), 'not-utf8 1:2', 'unknown'],
    ['overlong slash', new Uint8Array([0xc0, 0xaf]), 'not-utf8 1:1', 'gb18030'],
    ['overlong in three', new Uint8Array([0xe0, 0x80, 0xaf]), 'not-utf8 1:1', 'unknown'],
    ['a surrogate', new Uint8Array([0xed, 0xa0, 0x80]), 'not-utf8 1:1', 'unknown'],
    ['beyond U+10FFFF', new Uint8Array([0xf4, 0x90, 0x80, 0x80]), 'not-utf8 1:1', 'unknown'],
    ['cut short', new Uint8Array([0x61, 0x0a, 0xe5, 0x95]), 'not-utf8 2:1', 'unknown'],
  ])('refuses %s', (_, bytes, where, guess) => {
    expect(refusal(bytes)).toEqual([[where, { guess }]]);
  });

  it('refuses NUL by its place', () => {
    expect(refusal(utf8('a: 1\nb: x\0y\n'))).toEqual([['control-character 2:5', { character: 'U+0000' }]]);
  });

  it('refuses more than the limit before anything else', () => {
    expect(refusal(new Uint8Array(MAX_BYTES + 1))).toEqual([
      ['too-large 1:1', { bytes: MAX_BYTES + 1, limit: MAX_BYTES }],
    ]);
  });

  it('agrees with the platform on what is UTF-8', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const isUtf8 = (bytes: Uint8Array): boolean => {
      try {
        strict.decode(bytes);
        return true;
      } catch {
        return false;
      }
    };
    for (let lead = 1; lead < 256; lead++)
      for (const rest of [
        [],
        [0x7f],
        [0x80],
        [0x8f],
        [0x90],
        [0x9f],
        [0xa0],
        [0xbf],
        [0xc0],
        [0x80, 0x80],
        [0xa0, 0x80],
        [0x9f, 0xbf],
        [0x90, 0x80, 0x80],
        [0x8f, 0xbf, 0xbf],
      ]) {
        const bytes = new Uint8Array([lead, ...rest]);
        expect([lead, ...rest, decode(bytes).ok]).toEqual([lead, ...rest, isUtf8(bytes)]);
      }
  });
});
