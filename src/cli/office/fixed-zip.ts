import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The files of a zip archive, by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** The day that zip archives begin to count from: the files carry no time. Local, as the format is. */
const NO_TIME = (): Date => new Date(1980, 0, 1);

/** Packs an archive whose bytes follow from its parts alone; the first part says what the others are. */
function packFixed(parts: Parts): Uint8Array {
  const mtime = NO_TIME();
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return zipSync(
    Object.fromEntries(names.map((name) => [name, [parts[name] ?? new Uint8Array(0), { mtime }]])),
    {
      level: 6,
    },
  );
}

const rank = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);

/** The same archive without times, with some of its parts written anew. */
export function repack(
  archive: Uint8Array,
  edits: Readonly<Record<string, (xml: string) => string>>,
): Uint8Array {
  const parts = unzipSync(archive);
  const edited = Object.entries(edits).map(([name, edit]) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the archive has no ${name}`);
    return [name, strToU8(edit(strFromU8(part)))];
  });
  return packFixed({ ...parts, ...Object.fromEntries(edited) });
}
