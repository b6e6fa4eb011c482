import type * as z from 'zod';
import type { Result } from '../base/problem.ts';
import type { SharedFile } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';
import { circumstance } from './circumstance.ts';
import { effective } from './effective.ts';
import { fact } from './fact.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { name } from './read/name.ts';
import { someOf } from './read/some-of.ts';
import { text } from './read/text.ts';
import { readOfKind } from './read-of-kind.ts';
import { remarks } from './remarks.ts';

/** A file that several schedules use. */
export const sharedFile: z.ZodType<SharedFile> = someOf<SharedFile>(
  ['facts', 'circumstances'],
  map({
    shared: text.describe('共用文件标识，如 cn/general/penalty-act / Id of the shared file'),
    title: text.describe('名称 / Title'),
    effective: effective.exactOptional().describe('施行期间 / Days in force'),
    facts: record(name, fact).exactOptional().describe('共用的案件事实 / Facts that schedules share'),
    circumstances: record(name, circumstance)
      .exactOptional()
      .describe('共用的裁量情节 / Circumstances that schedules share'),
    ...remarks,
  }),
);

/** Reads a shared file from its source. */
export const readSharedFile = (source: SourceFile): Result<SharedFile> =>
  readOfKind('shared', sharedFile, source);
