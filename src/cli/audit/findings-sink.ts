import { open } from 'node:fs/promises';
import type { Io } from '../io.ts';

/** Where findings are written to. */
export interface Sink {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A file, begun when the first finding is there; or standard output. */
export function findingsSink(out: string, { write, out: say }: Io): Sink {
  if (out === '-') {
    const decoder = new TextDecoder();
    return {
      write: async (bytes) => (write ? write(bytes) : say(decoder.decode(bytes))),
      end: async () => undefined,
    };
  }
  let file: Awaited<ReturnType<typeof open>> | undefined;
  return {
    write: async (bytes) => {
      file ??= await open(out, 'w');
      for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
    },
    end: async () => {
      await file?.close();
      file = undefined;
    },
  };
}
