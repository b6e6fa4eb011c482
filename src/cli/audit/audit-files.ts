import { readFileSync } from 'node:fs';
import { type AuditSummary, mergeSummaries, readSummary } from '../../audit.ts';
import type { Plan, Problem, RecordMap, Result } from '../../index.ts';
import { safeParseRecordMap } from '../../index.ts';
import {
  type AuditStreamOptions,
  auditStream,
  kindOf,
  loadSchedule,
  loadSchedules,
  readText,
} from '../../node/index.ts';
import { readPlaces } from '../../text-places.ts';
import { type Answer, EXIT, type Io } from '../io.ts';
import { jobsOf, workersFor } from '../jobs.ts';
import { isSameFile, statOf } from '../same-file.ts';
import { WORDS } from '../words.ts';
import { findingsSink, type Sink } from './findings-sink.ts';
import type { AuditOptions } from './options.ts';
import { streamProgress } from './stream-progress.ts';
import { SUMMARY_WORDS } from './summary-words.ts';
import { tellSummary } from './tell-summary.ts';

/** Audits one file of records, or merges summaries of several. */
export async function auditFiles(records: readonly string[], options: AuditOptions, io: Io): Promise<Answer> {
  const words = SUMMARY_WORDS[options.lang];
  const [, twice] = [findingsTo(records[0], options), options.report, options.summary].filter(
    (out) => out === '-',
  );
  if (twice !== undefined) return { exit: EXIT.usage, usage: words.oneStandardOutput };
  if (options.merge) return mergeFiles(records, options, io);
  const [file, second] = records;
  if (file === undefined || second !== undefined) return { exit: EXIT.usage, usage: words.oneFile };
  const jobs = jobsOf(options.jobs);
  if (jobs === null) return { exit: EXIT.usage, usage: WORDS[options.lang].badJobs(options.jobs ?? '') };
  const overwritten = [options.out, options.report, options.summary].find(
    (out) => out !== undefined && isSameFile(out, file),
  );
  if (overwritten !== undefined) return { exit: EXIT.usage, usage: words.ownInput(overwritten) };
  if (file !== '-' && kindOf(file) !== 'file') return { exit: EXIT.problems, problems: [noFile(file)] };
  const rules = readRules(options, io);
  if (!rules.ok) return { exit: EXIT.problems, problems: rules.problems };
  return auditOne(file, options, jobs, rules.value, io);
}

/** Findings go where `--out` says; a filter (`-`) without it writes them to standard output. */
const findingsTo = (file: string | undefined, { out, merge }: AuditOptions): string | undefined =>
  merge ? undefined : (out ?? (file === '-' ? '-' : undefined));

interface Rules {
  readonly plans: readonly Plan[];
  readonly against: readonly Plan[];
  readonly map: RecordMap;
}

/** The schedules, the draft and the mapping; all that is wrong with them, together. */
function readRules({ schedules, against, map }: AuditOptions, { folders }: Io): Result<Rules> {
  const home = schedules ?? folders.find((folder) => kindOf(folder) === 'folder') ?? 'schedules';
  const plans = readPlans(home, folders);
  const drafts: Result<readonly Plan[]> =
    against === undefined ? { ok: true, value: [] } : readPlans(against, [home, ...folders]);
  const columns: Result<RecordMap> = map === undefined ? { ok: true, value: {} } : readMap(map);
  if (plans.ok && drafts.ok && columns.ok)
    return { ok: true, value: { plans: plans.value, against: drafts.value, map: columns.value } };
  const problems = [plans, drafts, columns].flatMap((part) => (part.ok ? [] : part.problems));
  return { ok: false, problems };
}

function readPlans(path: string, folders: readonly string[]): Result<readonly Plan[]> {
  if (kindOf(path) === 'file') {
    const plan = loadSchedule(path, folders);
    return plan.ok ? { ok: true, value: [plan.value] } : plan;
  }
  const { plans, problems } = loadSchedules(path);
  if (problems.length > 0) return { ok: false, problems };
  if (plans.length > 0) return { ok: true, value: plans };
  return { ok: false, problems: [{ code: 'files/no-schedules', params: { folder: path } }] };
}

function readMap(file: string): Result<RecordMap> {
  const text = readText(file);
  return text.ok ? safeParseRecordMap(text.value, { file }) : text;
}

/** What the mapping file says wrongly, with its place there. */
function placeInMap(problems: readonly Problem[], file: string | undefined): readonly Problem[] {
  const text = file === undefined ? undefined : readText(file);
  const places = file !== undefined && text?.ok ? readPlaces(text.value, file) : undefined;
  return problems.map((one) => {
    const path = pathInMap(one);
    const place = path && (places?.ofKey(path) ?? places?.of(path));
    return place ? { ...one, place } : one;
  });
}

function pathInMap({ code, params }: Problem): readonly string[] | undefined {
  if (code === 'audit/mapped-column') return ['columns', params.column];
  if (code !== 'audit/unknown-column') return undefined;
  if (params.isFixed) return ['always', params.column];
  return params.header === undefined ? undefined : ['columns', params.header];
}

async function auditOne(
  file: string,
  options: AuditOptions,
  jobs: number | undefined,
  rules: Rules,
  io: Io,
): Promise<Answer> {
  const out = findingsTo(file, options);
  const sink = out === undefined ? undefined : findingsSink(out, io);
  const workers = workersFor(io.workers, jobs);
  const progress = streamProgress(io.terminal, SUMMARY_WORDS[options.lang], sizeOf(file));
  try {
    const run = await auditStream(file === '-' ? (io.stdin ?? nothing()) : file, {
      ...rules,
      ...streamOptions(options, sink, out),
      ...(workers && { workers }),
      progress: progress.show,
    });
    progress.hide();
    await sink?.end();
    if (!run.ok) return { exit: EXIT.problems, problems: placeInMap(run.problems, options.map) };
    const { summary, unlawful, problems } = run.value;
    const isBad = unlawful > 0 || problems.length > 0;
    return tellSummary(summary, options, io, { onError: out === '-', isBad, beside: problems });
  } catch (error) {
    progress.hide();
    await sink?.end().catch(() => undefined);
    const problem = refused(error, file, out);
    if (problem) return { exit: EXIT.problems, problems: [problem] };
    throw error;
  }
}

function streamOptions(
  { format, encoding, lang }: AuditOptions,
  sink: Sink | undefined,
  out: string | undefined,
): Pick<AuditStreamOptions, 'encoding' | 'locale' | 'findings' | 'write'> {
  const byName = out?.endsWith('.csv') ? 'csv' : 'jsonl';
  return {
    encoding,
    locale: lang,
    ...(sink && { findings: format === 'auto' ? byName : format, write: sink.write }),
  };
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

const noFile = (file: string): Problem =>
  kindOf(file) === 'folder'
    ? { code: 'files/unreadable', params: { file, reason: 'EISDIR' } }
    : { code: 'files/not-found', params: { file } };

/** What the system refuses, as a problem: to read the records, or to write any other file. */
function refused(error: unknown, file: string, out?: string): Problem | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const writes = path === undefined ? error.syscall === 'write' : path !== file;
  const code = writes ? 'files/unwritable' : 'files/unreadable';
  return { code, params: { file: path ?? (writes && out ? out : file), reason: String(error.code) } };
}

function sizeOf(file: string): number | undefined {
  return file === '-' ? undefined : statOf(file)?.size;
}

/** A summary may be larger than any file of rules. */
function readSummaryFile(file: string): Result<AuditSummary> {
  if (kindOf(file) !== 'file') return { ok: false, problems: [noFile(file)] };
  try {
    return readSummary(readFileSync(file, 'utf8'), file);
  } catch (error) {
    const problem = refused(error, file);
    if (problem) return { ok: false, problems: [problem] };
    throw error;
  }
}

function mergeFiles(files: readonly string[], options: AuditOptions, io: Io): Answer {
  const summaries: AuditSummary[] = [];
  for (const file of files) {
    const summary = readSummaryFile(file);
    if (!summary.ok) return { exit: EXIT.problems, problems: summary.problems };
    summaries.push(summary.value);
  }
  const merged = mergeSummaries(summaries);
  const isBad = (merged.all.codes[4] ?? 0) > 0;
  return tellSummary(merged, options, io, { onError: false, isBad, beside: [] });
}
