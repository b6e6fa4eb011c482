import { fail, type Problem, problem, type Result, succeed } from '../base/problem.ts';
import { MAX_BYTES } from './limits.ts';
import { createLocator } from './locate.ts';

/** Reads the bytes of a schedule file as UTF-8, with or without byte order mark; anything else is refused. */
export const decodeSource = (bytes: Uint8Array, file: string): Result<string> => {
  if (bytes.length > MAX_BYTES)
    return fail([
      problem(
        'yaml/too-large',
        { bytes: bytes.length, limit: MAX_BYTES },
        { place: { file, line: 1, column: 1 } },
      ),
    ]);
  if (hasUtf16Mark(bytes)) return fail([notUtf8(bytes, 0, 'utf-16', file)]);
  const broken = firstBrokenByte(bytes);
  if (broken < bytes.length) return fail([notUtf8(bytes, broken, guessEncoding(bytes, broken), file)]);
  const nul = bytes.indexOf(0);
  if (nul < 0) return succeed(utf8(bytes));
  if (looksLikeUtf16(bytes)) return fail([notUtf8(bytes, nul, 'utf-16', file)]);
  return fail([
    problem('yaml/control-character', { character: 'U+0000' }, { place: placeOf(bytes, nul, file) }),
  ]);
};

// The decoder drops a byte order mark at the start by itself.
const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

const placeOf = (bytes: Uint8Array, offset: number, file: string) => {
  const before = utf8(bytes.subarray(0, offset));
  return createLocator(before, file)(before.length);
};

const notUtf8 = (
  bytes: Uint8Array,
  at: number,
  guess: 'utf-16' | 'gb18030' | 'unknown',
  file: string,
): Problem => problem('yaml/not-utf8', { guess }, { place: placeOf(bytes, at, file) });

const hasUtf16Mark = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

const guessEncoding = (bytes: Uint8Array, broken: number): 'utf-16' | 'gb18030' | 'unknown' => {
  if (bytes.includes(0)) return nulsOnOneSide(bytes) ? 'utf-16' : 'unknown';
  const [lead = 0, trail = 0] = bytes.subarray(broken, broken + 2);
  // The signs and characters of GB 2312, which make up nearly all of such a file.
  return lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1 && trail <= 0xfe ? 'gb18030' : 'unknown';
};

const looksLikeUtf16 = (bytes: Uint8Array): boolean =>
  nulsOnOneSide(bytes) && bytes.filter((byte) => byte === 0).length * 8 >= bytes.length;

const nulsOnOneSide = (bytes: Uint8Array): boolean => {
  const side = bytes.indexOf(0) % 2;
  return bytes.length % 2 === 0 && bytes.every((byte, i) => byte !== 0 || i % 2 === side);
};

/** Where the first byte stands that is not UTF-8; the length when all are. */
const firstBrokenByte = (bytes: Uint8Array): number => {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
};

/** The length of the well-formed sequence at `at`, or 0: the table of the Unicode standard, 3.9, D92. */
const sequenceLength = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    if (byte < (i === 1 ? lowest : 0x80) || byte > (i === 1 ? highest : 0xbf)) return 0;
  }
  return length;
};
