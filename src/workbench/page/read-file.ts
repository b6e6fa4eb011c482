import type { Locale } from '../../index.ts';
import type { Engine } from './engine.ts';
import { chooseFile, MOST_BYTES } from './files.ts';
import type { PageWords } from './words.ts';

/** A file that was opened: its text, or why it is none. */
export type Opened =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly says: string };

/** Lets the user choose a file and reads it as the command line does. @returns undefined where none is chosen */
export async function openFile(engine: Engine, lang: Locale, words: PageWords): Promise<Opened | undefined> {
  try {
    const file = await chooseFile();
    if (file === undefined) return undefined;
    if (file.size > MOST_BYTES) return { ok: false, says: words.tooLarge(file.name, file.size / 1_000_000) };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = await engine.ask('file', 'decode', { bytes, file: file.name, lang });
    if (read.ok) return { ok: true, text: read.value };
    const [first] = read.remarks;
    return { ok: false, says: `${file.name}${words.colon}${first?.what ?? ''} ${first?.advice ?? ''}` };
  } catch (error) {
    return { ok: false, says: words.noFile(String(error)) };
  }
}
