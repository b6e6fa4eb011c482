const REPLACEMENT = 0xfffd;

/** The UTF-8 bytes of a text; half of a surrogate pair alone becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const point = pointAt(text, at);
    if (point > 0xffff) at += 1;
    length = writePoint(bytes, length, point);
  }
  return bytes.slice(0, length);
}

/** The code point that begins at a UTF-16 unit. */
function pointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return unit;
  const next = text.charCodeAt(at + 1);
  const paired = unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff;
  return paired ? 0x10000 + (unit - 0xd800) * 0x400 + (next - 0xdc00) : REPLACEMENT;
}

/** Writes one code point and returns where the next begins. */
function writePoint(bytes: Uint8Array, start: number, point: number): number {
  let at = start;
  if (point < 0x80) {
    bytes[at++] = point;
    return at;
  }
  if (point < 0x800) {
    bytes[at++] = 0xc0 | (point >> 6);
  } else if (point < 0x10000) {
    bytes[at++] = 0xe0 | (point >> 12);
    bytes[at++] = continuation(point >> 6);
  } else {
    bytes[at++] = 0xf0 | (point >> 18);
    bytes[at++] = continuation(point >> 12);
    bytes[at++] = continuation(point >> 6);
  }
  bytes[at++] = continuation(point);
  return at;
}

function continuation(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

/** The text of UTF-8 bytes that are known to be sound, such as `encodeUtf8` gives. */
export function decodeUtf8(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const points: number[] = [];
    for (; at < bytes.length && points.length < MOST_ARGUMENTS; at += lengthAt(bytes, at))
      points.push(readPoint(bytes, at));
    pieces.push(String.fromCodePoint(...points));
  }
  return pieces.join('');
}

/** Fewer than any engine's limit of arguments. */
const MOST_ARGUMENTS = 1000;

const lengthAt = (bytes: Uint8Array, at: number): number => {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
};

function readPoint(bytes: Uint8Array, start: number): number {
  const length = lengthAt(bytes, start);
  let point = (bytes[start] ?? 0) & (length === 1 ? 0x7f : 0xff >> (length + 1));
  for (let at = start + 1; at < start + length; at += 1) point = point * 64 + ((bytes[at] ?? 0) & 0x3f);
  return point;
}
