import { fail, problem, type Result, succeed } from '../base/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { findCharacters } from './find-characters.ts';
import { MAX_BYTES } from './limits.ts';
import { utf8Length } from './measure.ts';
import { readSimple } from './read-simple.ts';
import { readWhole } from './read-whole.ts';

/**
 * Reads the YAML text of a file into source with places. Reports every problem it can (at most 200), sorted by place;
 * never throws. A byte order mark at the start is dropped; places count without it.
 */
export const parseSource = (text: string, file: string): Result<SourceFile> => {
  const bytes = utf8Length(text);
  if (bytes > MAX_BYTES)
    return fail([
      problem('yaml/too-large', { bytes, limit: MAX_BYTES }, { place: { file, line: 1, column: 1 } }),
    ]);
  const bare = text.replace(/^\ufeff/, '');
  const characters = findCharacters(bare);
  const simple = characters.length === 0 ? readSimple(bare, file) : undefined;
  const root = simple ? succeed(simple) : readWhole(bare, file, characters);
  return root.ok ? succeed({ file, text: bare, root: root.value }) : root;
};
