import type { Problem } from '../../base/problem.ts';
import { problem } from '../../base/problem.ts';
import type { Block, RecordForm } from './block.ts';
import { endOfRecord } from './read-fields.ts';

export type Encoding = 'utf-8' | 'gb18030';

/** What stands where bytes were no text. */
const REPLACEMENT = '\ufffd';

/**
 * Hands over the records of a block one by one, each as its text without the line end, or with what is wrong with it.
 * Bytes that are not of the encoding, and NUL, are told record by record.
 */
export function eachRecord(
  { bytes, first, count, faults }: Block,
  { form, encoding }: { readonly form: RecordForm; readonly encoding: Encoding },
  take: (number: number, text: string, fault: Problem | undefined) => void,
): void {
  const text = decode(bytes, encoding);
  const isClean = !text.includes(REPLACEMENT) && !text.includes('\0');
  const isPlain = form === 'jsonl' || !text.includes('"');
  let at = 0;
  let nextFault = 0;
  for (let number = first; number < first + count; number += 1) {
    const fault = faults[nextFault];
    if (fault?.record === number) {
      nextFault += 1;
      take(number, '', fault.problem);
      continue;
    }
    let record = '';
    while (record === '') {
      if (at >= text.length) throw new Error('a block has fewer records than were counted');
      const end = isPlain ? text.indexOf('\n', at) : endOfRecord(text, at);
      record = text.charCodeAt(end - 1) === CR && end > at ? text.slice(at, end - 1) : text.slice(at, end);
      at = end + 1; // a line without anything is no record
    }
    take(number, record, isClean ? undefined : damageOf(record, encoding));
  }
}

const CR = 0x0d;

function damageOf(record: string, encoding: Encoding): Problem | undefined {
  if (record.includes(REPLACEMENT)) return problem('audit/encoding', { encoding });
  return record.includes('\0') ? problem('audit/nul', {}) : undefined;
}

/** Bytes that are no text become the replacement character; a line end or comma is never swallowed with them. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
