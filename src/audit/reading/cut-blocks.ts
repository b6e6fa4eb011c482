import { problem } from '../../base/problem.ts';
import { type Block, type Fault, RECORD_LIMIT, type RecordForm } from './block.ts';

const LF = 0x0a;
const CR = 0x0d;
const COMMA = 0x2c;
const QUOTE = 0x22;

/** Cuts a stream of bytes into blocks of whole records. */
export interface Cutter {
  /** Takes the next bytes; gives a block for every so many of them. */
  readonly push: (chunk: Uint8Array) => readonly Block[];
  /**
   * Takes the end of the input.
   * @param broken whether it ended too early: what stands behind the last line end is then no whole record
   */
  readonly end: (broken?: boolean) => readonly Block[];
}

export interface CutOptions {
  readonly form: RecordForm;
  /** Bytes after which a block is dealt out. */
  readonly size: number;
  /** Number of the first record. */
  readonly first?: number;
}

/**
 * Cuts at the ends of records: at line ends, in CSV only at those outside quoted fields. The bytes that matter (line
 * end, comma, quotation mark) mean the same in UTF-8 and GB18030, so nothing needs to be decoded. Lines without
 * anything are no records. A record that cannot be taken apart costs itself alone: after a quotation mark that does not
 * pair up, the next line begins a new record.
 */
export function cutBlocks({ form, size, first = 1 }: CutOptions): Cutter {
  const quotes = form === 'csv';
  let bytes: Uint8Array = new Uint8Array(0);
  let waiting: Uint8Array[] = [];
  let waitingSize = 0;
  /** Where the record at hand begins, and how far it is read. */
  let start = 0;
  let at = 0;
  /** Where the quoted field at hand opens; -1 outside of one. */
  let open = -1;
  let skipping = false;
  /** Of the block at hand: pieces of `bytes` that hold its records, the last one being open. */
  let pieces: Uint8Array[] = [];
  let from = 0;
  let next = first;
  let blockFirst = first;
  let faults: Fault[] = [];

  /** The record at hand is no good; what follows the line that `position` is in begins the next one. */
  const refuse = (code: Fault['problem'], position: number): void => {
    if (start > from) pieces.push(bytes.subarray(from, start));
    faults.push({ record: next, problem: code });
    next += 1;
    const end = bytes.indexOf(LF, position);
    skipping = end < 0; // the rest of the line is still to come
    const to = end < 0 ? bytes.length : end + 1;
    start = to;
    from = to;
    at = to;
    open = -1;
  };
  const isEnd = (byte: number | undefined): boolean =>
    byte === undefined || byte === COMMA || byte === LF || byte === CR;

  const takeIn = (): void => {
    bytes = joined([bytes, ...waiting]);
    waiting = [];
    waitingSize = 0;
  };
  /** Reads as far as the bytes go. */
  const scan = (last: boolean): void => {
    const { length } = bytes;
    while (at < length) {
      if (skipping) {
        const end = bytes.indexOf(LF, at);
        if (end < 0) {
          at = length;
          break;
        }
        skipping = false;
        start = end + 1;
        from = start;
        at = start;
      } else if (open >= 0) {
        const mark = bytes.indexOf(QUOTE, at);
        if ((mark < 0 ? length : mark) - start > RECORD_LIMIT) tooLong();
        else if (mark < 0) at = length;
        else if (mark + 1 >= length && !last) {
          at = mark;
          break;
        } else if (bytes[mark + 1] === QUOTE) at = mark + 2;
        else if (isEnd(bytes[mark + 1])) {
          at = mark + 1;
          open = -1;
        } else refuse(problem('audit/quote', { column: columnAt(bytes, start, open) }), open);
      } else scanPlain();
      if (at - start > RECORD_LIMIT && !skipping) tooLong();
    }
  };
  /** Outside of quoted fields, on local variables: every byte passes here. */
  const scanPlain = (): void => {
    const data = bytes;
    const { length } = data;
    let here = at;
    let begin = start;
    let count = next;
    for (; here < length; here += 1) {
      const byte = data[here];
      if (byte === LF) {
        const size = here - begin;
        if (size > RECORD_LIMIT) break;
        if (size > 1 || (size === 1 && data[begin] !== CR)) count += 1;
        begin = here + 1;
      } else if (byte === QUOTE && quotes && (here === begin || data[here - 1] === COMMA)) {
        open = here;
        here += 1;
        break;
      }
    }
    at = here;
    start = begin;
    next = count;
  };
  const tooLong = (): void => {
    const end = open < 0 ? -1 : bytes.indexOf(LF, open);
    if (end >= 0 && end - start < RECORD_LIMIT) refuse(problem('audit/unclosed-quote', {}), open);
    else refuse(problem('audit/too-long', { limit: RECORD_LIMIT }), start);
  };
  /** What is read so far, as a block; nothing where there is nothing. */
  const deal = (): readonly Block[] => {
    if (start > from) pieces.push(bytes.subarray(from, start));
    const block = { bytes: joined(pieces), first: blockFirst, count: next - blockFirst, faults };
    pieces = [];
    faults = [];
    blockFirst = next;
    bytes = bytes.slice(Math.min(start, bytes.length));
    at -= start;
    if (open >= 0) open -= start;
    start = 0;
    from = 0;
    return block.count === 0 ? [] : [block];
  };
  return {
    push: (chunk) => {
      waiting.push(chunk);
      waitingSize += chunk.length;
      if (bytes.length + waitingSize < size) return [];
      takeIn();
      scan(false);
      return deal();
    },
    end: (broken = false) => {
      takeIn();
      scan(!broken);
      while (open >= 0 && !broken) {
        refuse(problem('audit/unclosed-quote', {}), open);
        scan(true);
      }
      if (!skipping && start < bytes.length) {
        if (broken) refuse(problem('audit/broken-off', {}), bytes.length);
        else {
          bytes = joined([bytes, Uint8Array.of(LF)]);
          scanPlain();
        }
      }
      return deal();
    },
  };
}

/** The number of the field that opens at a position, from 1: commas outside of quoted fields. */
function columnAt(bytes: Uint8Array, start: number, position: number): number {
  let column = 1;
  let quoted = false;
  for (let at = start; at < position; at += 1) {
    if (bytes[at] === QUOTE) quoted = !quoted;
    else if (bytes[at] === COMMA && !quoted) column += 1;
  }
  return column;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
