import { type CaseText, type Places, readCaseText } from '../../case-text.ts';
import type { Acts, Case, FactInput, Problem, Result } from '../../index.ts';
import { readText } from '../../node/index.ts';
import { placeProblems } from './place-problems.ts';

/** What the command line says of a case. */
export interface CaseOptions {
  readonly on?: string;
  readonly until?: string;
  readonly discovered?: string;
  readonly decided?: string;
  readonly case?: string;
  readonly figure?: readonly string[];
  readonly reason?: string;
}

/** A case, and the file that it comes from, if there is one. */
export interface ReadCase {
  readonly given: Case | Acts;
  readonly file?: CaseText;
}

/** The case of the file, if there is one, with the facts and dates of the command line; or the file's several acts. */
export function readCase(args: readonly string[], options: CaseOptions): Result<ReadCase> {
  const file = options.case === undefined ? undefined : readCaseFile(options.case);
  if (file?.ok === false) {
    const facts = readFacts(args, {});
    return fail([...file.problems, ...(facts.ok ? [] : facts.problems)]);
  }
  const text = file?.value;
  const base = text?.given ?? { facts: {} };
  if ('acts' in base) return ok({ given: base, ...(text && { file: text }) });
  const facts = readFacts(args, base.facts);
  const figures = readFigures(options, base.figures);
  const dates = datesTwice(base, options, text?.places);
  if (!facts.ok || !figures.ok || dates.length > 0) {
    const problems = [...[facts, figures].flatMap((part) => (part.ok ? [] : part.problems)), ...dates];
    return fail(text ? placeProblems(problems, text, []) : problems);
  }
  return ok({ given: withOptions(base, facts.value, figures.value, options), ...(text && { file: text }) });
}

/** A day that the file and the command line say differently: neither goes before the other. */
function datesTwice(base: Case, options: CaseOptions, places: Places | undefined): readonly Problem[] {
  return DATES.flatMap((date): readonly Problem[] => {
    const [inFile, inOption] = [base[date], options[date]];
    if (inFile === undefined || inOption === undefined || inFile === inOption) return [];
    const place = places?.of([date]);
    const option = `--${date}`;
    const params = { fact: option, first: date, second: option };
    return [{ code: 'facts/twice', params, ...(place && { place }) }];
  });
}

const DATES = ['on', 'until', 'discovered', 'decided'] as const;

function withOptions(
  base: Case,
  facts: Record<string, FactInput>,
  given: NonNullable<Case['figures']>,
  options: CaseOptions,
): Case {
  const { on, until, discovered, decided } = options;
  const figures = { ...base.figures, ...given };
  return {
    ...base,
    facts: { ...base.facts, ...facts },
    ...(on !== undefined && { on }),
    ...(until !== undefined && { until }),
    ...(discovered !== undefined && { discovered }),
    ...(decided !== undefined && { decided }),
    ...(Object.keys(figures).length > 0 && { figures }),
  };
}

const ok = <T>(value: T): Result<T> => ({ ok: true, value });
const fail = (problems: readonly Problem[]): Result<never> => ({ ok: false, problems });

/** The options that say something of a case, as far as they are given. */
export function besideCase(options: CaseOptions): readonly string[] {
  const names = [...DATES, 'figure', 'reason'] as const;
  return names.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
}

const argument = (args: readonly string[]): Problem => ({
  code: 'facts/argument',
  params: { found: args.join(' ') },
});

function readCaseFile(file: string): Result<CaseText> {
  const text = readText(file);
  return text.ok ? readCaseText(text.value, file) : text;
}

/** `name=value`; a name given twice is a problem, not the last one's win. */
function readFacts(args: readonly string[], before: Case['facts']): Result<Record<string, FactInput>> {
  const facts = new Map<string, string>();
  const loose = args.filter((arg) => arg.indexOf('=') <= 0); // together: `area = 3.5` is one mistake
  const problems = loose.length === 0 ? [] : [argument(loose)];
  for (const arg of args) {
    const at = arg.indexOf('=');
    const [name, value] = [arg.slice(0, at), arg.slice(at + 1)];
    if (at <= 0) continue;
    if (facts.has(name) || Object.hasOwn(before, name)) {
      problems.push({ code: 'facts/twice', params: { fact: name, first: name, second: name } });
    } else facts.set(name, value);
  }
  return problems.length > 0 ? fail(problems) : ok(Object.fromEntries(facts));
}

/** `600` is the figure of the only fine; `cut=0.15` names its own. */
function readFigures(
  { figure, reason }: CaseOptions,
  before: Case['figures'] = {},
): Result<NonNullable<Case['figures']>> {
  const figures = new Map<string, { value: string; reason: string }>();
  const problems: Problem[] = [];
  for (const text of figure ?? []) {
    const at = text.indexOf('=');
    const [name, value] = at < 0 ? ['fine', text] : [text.slice(0, at), text.slice(at + 1)];
    if (figures.has(name) || Object.hasOwn(before, name))
      problems.push({ code: 'facts/twice', params: { fact: name, first: name, second: name } });
    figures.set(name, { value, reason: reason ?? '' });
  }
  return problems.length > 0 ? fail(problems) : ok(Object.fromEntries(figures));
}
