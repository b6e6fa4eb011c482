import { deepFreeze } from '../base/deep-freeze.ts';
import { fail, type Problem, problem, type Result, succeed } from '../base/problem.ts';
import { unpackParts } from '../base/unpack-parts.ts';
import type { Plan } from '../model/plan.ts';
import { digestOfFile, digestOfPlan, PLANS_FORMAT, type PlansFile } from '../model/plans-file.ts';

export interface ReadPlansOptions {
  /**
   * What is held against the digests: the file and each plan (`all`, the default), the file alone, or nothing, where
   * the text was checked when it was stored.
   */
  readonly check?: 'all' | 'file' | 'none';
  /** The digest that the file must have, where it was published: a digest in the file itself finds damage, no forgery. */
  readonly digest?: string;
}

/** UTF-16 units of text. */
const MOST_TEXT = 1 << 26;

/** Reads what `compilePlans` wrote, from its text or from the object that JSON makes of it; never throws. */
export function readCompiledPlans(
  input: unknown,
  { check = 'all', digest }: ReadPlansOptions = {},
): Result<readonly Plan[]> {
  if (typeof input === 'string' && input.length > MOST_TEXT)
    return fail([problem('plans/too-large', { length: input.length, limit: MOST_TEXT })]);
  try {
    return fileOf(typeof input === 'string' ? input : JSON.stringify(input), check, digest);
  } catch {
    return fail([problem('plans/not-plans', {})]); // nested too deeply, a proxy that throws
  }
}

function fileOf(
  text: string | undefined,
  check: 'all' | 'file' | 'none',
  digest: string | undefined,
): Result<readonly Plan[]> {
  const json = parseJson(text ?? '');
  if (!json) return fail([problem('plans/not-json', {})]);
  const file = json.value;
  const alien = alienFile(file);
  if (alien) return fail([alien]);
  const found = (file as PlansFile).digest;
  if (check !== 'none' && found !== digestOfFile(file as PlansFile))
    return fail([problem('plans/damaged', {})]);
  if (digest !== undefined && digest !== found)
    return fail([problem('plans/other', { found, expected: digest })]);
  const { parts, plans } = file as PlansFile;
  const whole = unpackParts(parts, plans, ORDERS)?.value;
  if (!Array.isArray(whole) || !whole.every(isPlan)) return fail([problem('plans/not-plans', {})]);
  const altered = check === 'all' ? whole.filter((plan) => plan.digest !== digestOfPlan(plan)) : [];
  if (altered.length > 0)
    return fail(altered.map(({ schedule, version }) => problem('plans/altered', { schedule, version })));
  return succeed(deepFreeze(whole));
}

/** Grounds and places go into assessments as they are: with their keys as `parseSchedule` has them, the bytes are the same. */
const ORDERS = [
  ['law', 'article', 'text', 'source', 'read'],
  ['file', 'line', 'column'],
] as const;

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/** Something else than a file of plans, or one of a later format. */
function alienFile(file: unknown): Problem | undefined {
  const { cailiang, format, engine, parts, digest } = (file ?? {}) as Partial<PlansFile>;
  if (cailiang !== 'plans' || typeof format !== 'number') return problem('plans/not-plans', {});
  if (format !== PLANS_FORMAT)
    return problem('plans/newer', { found: String(format), known: PLANS_FORMAT, engine: String(engine) });
  return Array.isArray(parts) && typeof digest === 'string' ? undefined : problem('plans/not-plans', {});
}

const TEXTS = ['schedule', 'version', 'title', 'digest'] as const;
const LISTS = [
  'basis',
  'facts',
  'circumstances',
  'figures',
  'grades',
  'steps',
  'gates',
  'fines',
  'rows',
] as const;

/** Holds what the engine reads first. What stands deeper the digests answer for. */
function isPlan(value: unknown): value is Plan {
  const plan = (value ?? {}) as Partial<Plan>;
  return (
    plan.format === 1 &&
    TEXTS.every((key) => typeof plan[key] === 'string') &&
    LISTS.every((key) => Array.isArray(plan[key])) &&
    typeof plan.places === 'object'
  );
}
