import type * as z from 'zod';
import type { Result } from '../base/problem.ts';
import type { Case } from '../model/assessment.ts';
import { keyAt } from '../model/locate.ts';
import type { SourceFile } from '../model/source.ts';
import { facts, figures } from './case-parts.ts';
import { map } from './read/map.ts';
import { date } from './read/text.ts';
import { readFile } from './read-file.ts';
import { readOfKind } from './read-of-kind.ts';

/** What a case says. */
export const caseKeys = {
  facts,
  figures: figures.exactOptional(),
  on: date.exactOptional().describe('行为日期 / Day of the act'),
  until: date.exactOptional().describe('行为终了之日（持续的行为） / Last day of an act that went on'),
  discovered: date.exactOptional().describe('发现日期 / Day of discovery'),
  decided: date.exactOptional().describe('决定日期 / Day of the decision'),
};

const caseFile: z.ZodType<Case> = map(caseKeys);

/** Reads a case from its source (JSON is YAML too), so that every number is the text that was written. */
export const readCaseFile = (source: SourceFile): Result<Case> =>
  keyAt(source, ['fines']) ? readOfKind('case', caseFile, source) : readFile(caseFile, source);
