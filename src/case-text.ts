import type { Path } from './base/place.ts';
import { type Result, succeed } from './base/problem.ts';
import type { Acts } from './model/acts.ts';
import type { Case } from './model/assessment.ts';
import { sourceAt } from './model/locate.ts';
import type { SourceFile } from './model/source.ts';
import { parseSource } from './parse/parse-source.ts';
import { readActs } from './schema/acts-file.ts';
import { type Places, placesOf } from './text-places.ts';

export type { Places } from './text-places.ts';

/** A case as its text says it, and where. */
export interface CaseText {
  readonly given: Case | Acts;
  readonly places: Places;
}

/** Reads a case, or a case of several acts, from JSON or YAML text. Numbers stay the texts that were written. */
export function readCaseText(text: string, file: string): Result<CaseText> {
  const source = parseSource(text, file);
  if (!source.ok) return source;
  const read = readActs(source.value);
  if (!read.ok) return read;
  const facts = (one: Case, path: Path) => booleansOf(one.facts, source.value, [...path, 'facts']);
  const given =
    'acts' in read.value
      ? {
          ...read.value,
          acts: read.value.acts.map((act, at) => ({ ...act, facts: facts(act, ['acts', at]) })),
        }
      : { ...read.value, facts: facts(read.value, []) };
  return succeed({ given, places: placesOf(source.value) });
}

type Facts = Case['facts'];
type Part = Facts[string];

/** `true` and `false` without quotation marks are JSON's booleans, not words. sem: facts */
function booleansOf(facts: Facts, source: SourceFile, path: Path): Facts {
  const read = (part: Part, way: Path): Part => {
    if (Array.isArray(part)) return part.map((item, at) => booleansOf(item, source, [...way, at]) as Item);
    const written = sourceAt(source, way);
    const isBoolean = written.kind === 'text' && !written.quoted && /^(true|false)$/.test(written.text);
    return isBoolean ? part === 'true' : part;
  };
  return Object.fromEntries(Object.entries(facts).map(([name, part]) => [name, read(part, [...path, name])]));
}

type Item = Extract<Part, readonly object[]>[number];
