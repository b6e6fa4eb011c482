import { type Document, isMap, isScalar, isSeq } from 'yaml';
import type { Place } from '../base/place.ts';
import { fail, problem, type Result, succeed } from '../base/problem.ts';
import type { Source } from '../model/source.ts';
import { dropCascades } from './drop-cascades.ts';
import { explainLine } from './explain-error.ts';
import { type Finding, finding } from './finding.ts';
import { MAX_FINDINGS, MAX_PROBLEMS } from './limits.ts';
import { createLocator } from './locate.ts';
import { type Reading, readMending } from './read-mending.ts';
import { readNode } from './read-nodes.ts';
import { isAbsent, startOf } from './read-text.ts';
import { mend, unmended } from './repair.ts';
import { lineEnd } from './text-shapes.ts';

type Locate = (offset: number) => Place;

/**
 * Reads a text as YAML with the yaml package, or says everything (at most 200 problems, sorted by place) that is wrong
 * with it; `characters` are those found in it that no file may have.
 */
export const readWhole = (text: string, file: string, characters: readonly Finding[]): Result<Source> => {
  const locate = createLocator(text, file);
  const { root, findings } = readText(text, characters, locate);
  return root && findings.length === 0 ? succeed(root) : fail(toProblems(findings, locate));
};

interface Outcome {
  readonly root?: Source;
  readonly findings: readonly Finding[];
}

const readText = (text: string, characters: readonly Finding[], locate: Locate): Outcome => {
  // A binary file, or one whose lines YAML cannot tell apart.
  if (/\0|\r(?!\n)/.test(text)) return { findings: characters };
  const reading = readMending(mend(unmended(text), characters));
  const before = [...characters, ...reading.findings];
  const contents = reading.document?.contents;
  // The document ends with whatever came before the nesting went too deep.
  if (before.some(({ code }) => code === 'yaml/too-deep')) return { findings: before };
  if (!contents || (isScalar(contents) && isAbsent(contents)))
    return { findings: before.length > 0 ? before : [finding('yaml/empty', {}, 0)] };
  return readRoot(reading, contents, before, locate);
};

const readRoot = (
  { mended }: Reading,
  contents: NonNullable<Document.Parsed['contents']>,
  before: readonly Finding[],
  place: Locate,
): Outcome => {
  const told: Finding[] = [];
  const tell = (found: Finding): void => {
    if (told.length < MAX_FINDINGS) told.push(found);
  };
  const root = readNode({ mended, place, tell }, contents, []);
  const wrong = isMap(contents) || mended.isOurs(startOf(contents)) ? [] : explainRoot(mended.text, contents);
  return { root, findings: [...before, ...wrong, ...told] };
};

/** A file that is one text may be lines whose colons YAML does not see. */
const explainRoot = (
  text: string,
  contents: NonNullable<Document.Parsed['contents']>,
): readonly Finding[] => {
  const start = startOf(contents);
  if (isSeq(contents)) return [finding('yaml/not-a-map', { found: 'list' }, start)];
  const lines: Finding[] = [];
  for (let at = start; at < (contents.range?.[1] ?? 0); at = lineEnd(text, at) + 1) {
    const line = explainLine(text, at);
    if (line && line.code !== 'yaml/no-colon') lines.push(line);
  }
  return lines.length > 0 ? lines : [finding('yaml/not-a-map', { found: 'text' }, start)];
};

const toProblems = (findings: readonly Finding[], locate: Locate) =>
  dropCascades(
    [...findings].sort((a, b) => a.at - b.at),
    (at) => locate(at).line,
  )
    .slice(0, MAX_PROBLEMS)
    .map(({ code, params, at, path, related }) =>
      problem(code, params, {
        place: locate(at),
        ...(path && path.length > 0 ? { path } : {}),
        ...(related ? { related } : {}),
      }),
    );
