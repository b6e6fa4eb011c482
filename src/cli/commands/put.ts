import { writeText } from '../../node/index.ts';
import { type Answer, EXIT, type Io } from '../io.ts';
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
