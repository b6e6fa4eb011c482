import {
  type AuditSetup,
  type AuditSummary,
  type Block,
  cutBlocks,
  type Encoding,
  type FindingForm,
  findingsHeader,
  readHeader,
} from '../../audit.ts';
import {
  isCailiangError,
  type Locale,
  type Plan,
  type Problem,
  type RecordMap,
  type Result,
} from '../../index.ts';
import type { AuditedBytes } from './block-task.ts';
import { type Crew, crewOf, type Workers } from './crew.ts';
import { readBytes } from './read-bytes.ts';

export interface AuditStreamOptions {
  readonly plans: readonly Plan[];
  readonly against?: readonly Plan[];
  readonly map?: RecordMap;
  readonly encoding?: Encoding;
  /** How findings are written; left out, they are only counted. */
  readonly findings?: FindingForm;
  /** In which language it is said why a record cannot be recomputed. */
  readonly locale?: Locale;
  /** Takes findings, in the order of the records; nothing more is read before it has taken them. */
  readonly write?: (bytes: Uint8Array) => Promise<void> | void;
  /** Worker threads; left out, all is done in this thread. */
  readonly workers?: Workers;
  /** Told after each block: bytes of the input that were read, and records done. */
  readonly progress?: (bytes: number, records: number) => void;
  /** The name that problems show. */
  readonly file?: string;
}

export interface AuditStreamResult {
  readonly summary: AuditSummary;
  readonly unlawful: number;
  /** Why the input could not be read to its end; that a draft is of no record. */
  readonly problems: readonly Problem[];
}

/** Bytes of a block: small enough to be dealt out evenly, large enough to be worth it. */
const BLOCK = 1_048_576;

/**
 * Audits a file, or what is piped in: CSV or JSON Lines, plain or gzip. Memory does not grow with the number of records.
 * @returns a problem where the input cannot be begun: no header, columns that are not understood, or a draft of no schedule
 */
export async function auditStream(
  input: string | AsyncIterable<Uint8Array>,
  options: AuditStreamOptions,
): Promise<Result<AuditStreamResult>> {
  const { file = typeof input === 'string' ? input : '-' } = options;
  const source = readBytes(input);
  const chunks = source.chunks[Symbol.asyncIterator]();
  const begun = await begin(chunks, options, file);
  if (!begun.ok) return begun;
  const { setup, rest } = begun.value;
  const crew = crewFor(setup, options);
  if (!crew.ok) return crew;
  try {
    const cutter = cutBlocks({ form: setup.form, size: BLOCK });
    const line = lineOf(crew.value, options, source.taken);
    if (setup.findings)
      await options.write?.(bytesOf(findingsHeader(setup.findings, setup.against.length > 0)));
    for (let chunk: Uint8Array | undefined = rest; chunk; chunk = await nextOf(chunks))
      for (const block of cutter.push(chunk)) await line.join(block);
    for (const block of cutter.end(source.isBroken())) await line.join(block);
    const { records, unlawful } = await line.end();
    const summary = await crew.value.summary();
    const problems: readonly Problem[] = [
      ...(source.isBroken() ? [{ code: 'audit/broken-gzip', params: { file, records } } as const] : []),
      ...unusedDrafts(summary, setup),
    ];
    return { ok: true, value: { summary, unlawful, problems } };
  } finally {
    await crew.value.dismiss();
  }
}

/** Drafts under which no case could be worked out would otherwise leave no trace. */
function unusedDrafts({ all }: AuditSummary, { against }: AuditSetup): readonly Problem[] {
  const recomputed = all.codes.slice(0, 5).some((count) => count > 0);
  if (against.length === 0 || all.draft || !recomputed) return [];
  const ids = Array.from(new Set(against.map(({ schedule }) => schedule)));
  return [{ code: 'audit/draft-unused', params: { ids } }];
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

type Chunks = AsyncIterator<Uint8Array>;

async function nextOf(chunks: Chunks): Promise<Uint8Array | undefined> {
  const { value, done } = await chunks.next();
  return done ? undefined : value;
}

interface Begun {
  readonly setup: AuditSetup;
  /** What was read beyond the header. */
  readonly rest: Uint8Array;
}

/** Reads as much as tells the form of the input, and its header. */
async function begin(chunks: Chunks, options: AuditStreamOptions, file: string): Promise<Result<Begun>> {
  const { plans, against = [], map = {}, encoding = 'utf-8', findings = null } = options;
  let bytes: Uint8Array = new Uint8Array(0);
  for (;;) {
    const more = await nextOf(chunks);
    if (more) bytes = bytes.length === 0 ? more : Buffer.concat([bytes, more]);
    const at = startOf(bytes);
    const setup = { plans, against, map, encoding, findings } as const;
    if (bytes[at] === BRACE) {
      return {
        ok: true,
        value: { setup: { ...setup, form: 'jsonl', header: [] }, rest: bytes.subarray(at) },
      };
    }
    const header = readHeader(bytes, { file, encoding, whole: more === undefined });
    if (!header) continue;
    if (!header.ok) return header;
    const { fields, length } = header.value;
    return {
      ok: true,
      value: { setup: { ...setup, form: 'csv', header: fields }, rest: bytes.subarray(length) },
    };
  }
}

const BRACE = 0x7b;

/** Behind the byte order mark. */
const startOf = (bytes: Uint8Array): number =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;

/** The header is held against the schedules before any worker is started. */
function crewFor(setup: AuditSetup, { locale = 'zh', workers }: AuditStreamOptions): Result<Crew> {
  try {
    const own = crewOf({ setup, locale }, undefined);
    return { ok: true, value: workers ? crewOf({ setup, locale }, workers) : own };
  } catch (error) {
    if (isCailiangError(error)) return { ok: false, problems: error.problems };
    throw error;
  }
}

/** Blocks under way, written out in their order. */
function lineOf(crew: Crew, { write, progress }: AuditStreamOptions, taken: () => number) {
  const waiting: { readonly audited: Promise<AuditedBytes>; readonly count: number }[] = [];
  let records = 0;
  let unlawful = 0;
  const first = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    const audited = await next.audited;
    records += next.count;
    unlawful += audited.unlawful;
    if (audited.bytes.length > 0) await write?.(audited.bytes);
    progress?.(taken(), records);
  };
  return {
    join: async (block: Block): Promise<void> => {
      const audited = crew.audit(block);
      audited.catch(() => undefined); // told where it is waited for
      waiting.push({ audited, count: block.count });
      while (waiting.length >= crew.room) await first();
    },
    end: async () => {
      while (waiting.length > 0) await first();
      return { records, unlawful };
    },
  };
}
