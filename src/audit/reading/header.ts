import { fail, problem, type Result, succeed } from '../../base/problem.ts';
import { RECORD_LIMIT } from './block.ts';
import { readFields } from './read-fields.ts';
import { decode, type Encoding } from './record-texts.ts';

export interface Header {
  readonly fields: readonly string[];
  /** Bytes of the header with its line end, byte order mark included. */
  readonly length: number;
}

const LF = 0x0a;
const QUOTE = 0x22;

/**
 * The header at the beginning of a CSV file.
 * @param whole whether `bytes` are all that there is
 * @returns undefined where more bytes are needed to tell
 */
export function readHeader(
  bytes: Uint8Array,
  { file, encoding, whole }: { readonly file: string; readonly encoding: Encoding; readonly whole: boolean },
): Result<Header> | undefined {
  const end = lineEnd(bytes);
  if (end === undefined && !whole && bytes.length <= RECORD_LIMIT) return undefined;
  if (end === undefined && bytes.length > RECORD_LIMIT) return fail([problem('audit/header-form', { file })]);
  const line = bytes.subarray(0, end ?? bytes.length);
  const isUtf16 = (line[0] === 0xff && line[1] === 0xfe) || (line[0] === 0xfe && line[1] === 0xff);
  const text = decode(line, encoding)
    .replace(/^\ufeff/, '')
    .replace(/\r$/, '');
  if (isUtf16 || /[\ufffd\0]/.test(text)) return fail([problem('audit/header-encoding', { file, encoding })]);
  if (text === '') return fail([problem('audit/no-header', { file })]);
  const row = readFields(text);
  if ('badColumn' in row) return fail([problem('audit/header-form', { file })]);
  return succeed({ fields: row.fields, length: end === undefined ? bytes.length : end + 1 });
}

/** The first line end outside quotation marks. */
function lineEnd(bytes: Uint8Array): number | undefined {
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === LF && !quoted) return at;
  }
  return undefined;
}
