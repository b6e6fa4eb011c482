import * as z from 'zod';
import type { Result } from '../base/problem.ts';
import type { ProcedureFile } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';
import { limitationKeys } from './limitation.ts';
import { procedureRule } from './procedure-rule.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';
import { readOfKind } from './read-of-kind.ts';
import { remarks } from './remarks.ts';

/** The thresholds of one jurisdiction. */
export const procedureFile: z.ZodType<ProcedureFile> = map({
  procedure: text.describe('程序规定标识，如 cn/procedure/penalty-act / Id of the procedure file'),
  title: text.describe('名称 / Title'),
  limitation: map(limitationKeys).exactOptional().describe('追究时效 / Limitation period'),
  rules: z.array(procedureRule).min(1).describe('各项程序规定 / The rules'),
  ...remarks,
});

/** Reads a procedure file from its source. */
export const readProcedureFile = (source: SourceFile): Result<ProcedureFile> =>
  readOfKind('procedure', procedureFile, source);
