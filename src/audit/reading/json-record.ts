import { fail, problem, type Result, succeed } from '../../base/problem.ts';
import { suggest } from '../../base/suggest.ts';
import type { AuditRecord } from '../../model/audit.ts';
import { FIELDS } from './columns.ts';

/** What a record may say. */
const KEYS: readonly string[] = [...FIELDS, 'facts', 'figures'];

const STRINGS_AND_NUMBERS = /"(?:[^"\\]|\\.)*"(\s*:)?|-?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/g;

/**
 * Reads a line of JSON Lines. Numbers are taken as the text that was written, never through a binary float; a key that
 * stands twice is refused, where JSON itself would keep the last.
 */
export function readJsonRecord(line: string): Result<AuditRecord> {
  let keys = 0;
  const exact = line.replace(STRINGS_AND_NUMBERS, (token: string, colon: string | undefined) => {
    if (colon !== undefined) keys += 1;
    return token.startsWith('"') ? token : `"${token}"`;
  });
  let value: unknown;
  try {
    value = JSON.parse(exact);
  } catch {
    return fail([problem('audit/json', { found: line.slice(0, 60) })]);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return fail([problem('audit/json', { found: line.slice(0, 60) })]);
  }
  const found = countKeys(value);
  if (Number.isNaN(found)) return fail([problem('audit/json', { found: line.slice(0, 60) })]);
  if (found !== keys) return fail([problem('audit/key-twice', {})]);
  for (const key of Object.keys(value)) {
    if (KEYS.includes(key)) continue;
    const suggestion = suggest(key, KEYS);
    return fail([problem('audit/unknown-key', { key, allowed: KEYS, ...(suggestion && { suggestion }) })]);
  }
  dropNulls(value);
  return succeed(('facts' in value ? value : { ...value, facts: {} }) as AuditRecord);
}

/** null is how databases say "not given", of a field as of a fact; as an item of a list it stays, to be told. */
function dropNulls(value: object): void {
  for (const [key, part] of Object.entries(value)) {
    if (part === null && !Array.isArray(value)) delete (value as Record<string, unknown>)[key];
    else if (typeof part === 'object' && part !== null) dropNulls(part);
  }
}

/** A record, its facts, a list, an item: nothing that may be said lies as deep as this. */
const DEEPEST = 16;

/** The keys of all objects; not a number where they lie too deep. */
function countKeys(value: unknown, depth = DEEPEST): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === 0) return Number.NaN;
  const parts: readonly unknown[] = Object.values(value);
  const own = Array.isArray(value) ? 0 : parts.length;
  return parts.reduce<number>((sum, part) => sum + countKeys(part, depth - 1), own);
}
