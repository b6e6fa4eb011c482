import { writeText } from '../../node/index.ts';
import { type Answer, EXIT, type Io, type Voice } from '../io.ts';
import { say } from '../say.ts';
import { WORDS } from '../words.ts';

/** Writes bytes where `--out` says; `-` is standard output, which needs to take bytes. */
export async function put(bytes: Uint8Array, out: string, io: Io, lang: 'zh' | 'en'): Promise<Answer> {
  if (out !== '-') return putText(bytes, out, lang);
  if (!io.write) throw new Error('standard output takes no bytes here');
  await io.write(bytes);
  return { exit: EXIT.fine, said: true };
}

/** Writes a file and says so. */
export function putText(content: string | Uint8Array, out: string, lang: 'zh' | 'en'): Answer {
  const written = writeText(out, content);
  if (!written.ok) return { exit: EXIT.problems, problems: written.problems };
  return { exit: EXIT.fine, text: WORDS[lang].written(out), data: undefined };
}

/** Writes a text where `--out` says, and tells of it; of `-`, standard output, on standard error. */
export function putAndTell(
  content: string,
  out: string,
  io: Io,
  voice: Voice,
  told: { readonly text: string; readonly data: unknown },
): Answer {
  if (out === '-') {
    io.out(content);
    const exit = say({ ...io, out: io.err }, voice, { exit: EXIT.fine, ...told });
    return { exit, said: true };
  }
  const written = writeText(out, content);
  return written.ok ? { exit: EXIT.fine, ...told } : { exit: EXIT.problems, problems: written.problems };
}

/** What is written to, in words. */
export const nameOf = (out: string, lang: 'zh' | 'en'): string =>
  out === '-' ? WORDS[lang].standardOutput : out;
