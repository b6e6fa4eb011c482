import type * as z from 'zod';
import type { Result } from '../base/problem.ts';
import type { RecordMap } from '../model/record-map.ts';
import type { SourceFile } from '../model/source.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { text } from './read/text.ts';
import { readFile } from './read-file.ts';

const recordMap: z.ZodType<RecordMap> = map({
  columns: record(text, text)
    .exactOptional()
    .describe('表头上的各列是什么 / What a column is, by its name in the header'),
  always: record(text, text).exactOptional().describe('每条记录都有的固定值 / What every record has'),
  schedules: record(text, text)
    .exactOptional()
    .describe('案由代码对应的裁量基准 / Ids of schedules by the codes of the file'),
});

/** Reads how the columns of a file of decided cases are to be read. */
export const readRecordMap = (source: SourceFile): Result<RecordMap> => readFile(recordMap, source);
