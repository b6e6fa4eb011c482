import * as z from 'zod';
import type { Result } from '../base/problem.ts';
import type { Act, Acts } from '../model/acts.ts';
import type { Case } from '../model/assessment.ts';
import type { SourceFile } from '../model/source.ts';
import { basis } from './basis.ts';
import { caseKeys, readCaseFile } from './case-file.ts';
import { map } from './read/map.ts';
import { text, word } from './read/text.ts';
import { readFile } from './read-file.ts';

const act: z.ZodType<Act> = map({
  schedule: text.describe('适用的裁量基准 / Id of the schedule'),
  name: text.exactOptional().describe('这一行为的名称 / What this act is called'),
  ...caseKeys,
});

const { discovered, decided } = caseKeys;

/** `discovered` and `decided` stand for every act that does not say its own. */
const actsFile: z.ZodType<Acts> = map({
  acts: z.array(act).min(1).describe('各个违法行为 / The acts'),
  together: word(['separate', 'heaviest'])
    .exactOptional()
    .describe(
      '分别处罚 separate；同一行为择一重罚 heaviest / Each for itself, or one act and only the heaviest',
    ),
  basis: basis.exactOptional().describe('依据 / Legal ground'),
  discovered,
  decided,
}).transform(({ acts, together = 'separate', basis: grounds, ...days }) => ({
  acts: acts.map((one) => ({ ...days, ...one })),
  together,
  ...(grounds && { basis: grounds }),
}));

/** Reads a case of one act or of several: these stand under `acts`. */
export const readActs = (source: SourceFile): Result<Acts | Case> =>
  source.root.kind === 'map' && source.root.entries.some(({ key }) => key.text === 'acts')
    ? readFile(actsFile, source)
    : readCaseFile(source);
