import type { Result } from '../base/problem.ts';
import type { Schedule } from '../model/schedule.ts';
import type { SourceFile } from '../model/source.ts';
import { readOfKind } from './read-of-kind.ts';
import { schedule } from './schedule.ts';

/** Reads a schedule from its source: its structure is validated, formulas and cells are parsed. */
export const readSchedule = (source: SourceFile): Result<Schedule> =>
  readOfKind('schedule', schedule, source);
