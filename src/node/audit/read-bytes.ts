import { createReadStream } from 'node:fs';
import { constants, createGunzip } from 'node:zlib';

/** How much is read at a time: 1 MiB. */
const CHUNK = 1_048_576;

/** The bytes of an input, decompressed where it is gzip. */
export interface ByteSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Bytes of the input itself that were read so far. */
  readonly taken: () => number;
  /** Whether it ended in the middle of its compressed data. */
  readonly isBroken: () => boolean;
}

/** A file, or something piped in; what is gzip is known by its first bytes, not by its name. */
export function readBytes(input: string | AsyncIterable<Uint8Array>): ByteSource {
  let taken = 0;
  let broken = false;
  const raw = typeof input === 'string' ? createReadStream(input, { highWaterMark: CHUNK }) : input;
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of raw as AsyncIterable<Uint8Array>) {
      taken += chunk.length;
      yield chunk;
    }
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const source = counted();
    const first = await headOf(source);
    if (first[0] !== 0x1f || first[1] !== 0x8b) {
      if (first.length > 0) yield first;
      yield* source;
      return;
    }
    try {
      yield* unzipped(first, source);
    } catch (error) {
      if (!isZlib(error)) throw error;
      broken = true;
    }
  }
  return { chunks: chunks(), taken: () => taken, isBroken: () => broken };
}

/** At least two bytes, where there are so many. */
async function headOf(source: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < 2) {
    const { value, done } = await source.next();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  return parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts);
}

async function* unzipped(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: CHUNK, finishFlush: constants.Z_FINISH });
  const feed = async (): Promise<void> => {
    await written(gunzip, first);
    for await (const chunk of rest) if (!(await written(gunzip, chunk))) return;
    gunzip.end();
  };
  const fed = feed().catch((error: Error) => {
    gunzip.destroy(error);
  });
  for await (const chunk of gunzip) yield chunk as Uint8Array;
  await fed;
}

/** Waits until there is room again; false where nothing more is taken. */
function written(gunzip: ReturnType<typeof createGunzip>, chunk: Uint8Array): Promise<boolean> {
  if (gunzip.destroyed) return Promise.resolve(false);
  return new Promise((resolve) => {
    const close = (): void => resolve(false);
    gunzip.once('close', close);
    gunzip.write(chunk, () => {
      gunzip.off('close', close);
      resolve(!gunzip.destroyed);
    });
  });
}

const isZlib = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
