import type * as z from 'zod';
import type { ExampleEnds, ExampleFine, ScheduleExample } from '../model/schedule.ts';
import { facts, figures } from './case-parts.ts';
import { byShape } from './read/by-shape.ts';
import { record } from './read/entries.ts';
import { map } from './read/map.ts';
import { pair } from './read/pair.ts';
import type { Refusal } from './read/reading.ts';
import { someOf } from './read/some-of.ts';
import { date, text, word } from './read/text.ts';

type OneEnd = Exclude<ExampleEnds, readonly unknown[]>;

const ends: z.ZodType<ExampleEnds> = byShape<ExampleEnds>({
  list: pair(text),
  map: someOf<OneEnd>(
    ['min', 'max'],
    map({
      min: text.exactOptional().describe('最低 / Lower end'),
      max: text.exactOptional().describe('最高 / Upper end'),
    }),
  ),
});

/** What an example says of one fine, and of the only one. */
const results = {
  outcome: word(['fined', 'band', 'no-fine', 'exempt', 'not-yet']).exactOptional().describe('结果 / Outcome'),
  grade: text.exactOptional().describe('裁量阶次 / Grade'),
  fine: text.exactOptional().describe('罚款数额 / The fine'),
  band: ends.exactOptional().describe('裁量幅度 / Band'),
  range: ends.exactOptional().describe('法定幅度 / Statutory range'),
  inForce: ends.exactOptional().describe('适用情节后的幅度 / Band in force'),
  limits: ends.exactOptional().describe('不得超出的限度 / Limits in force'),
};

type Results = Exclude<ExampleFine, string>;
const RESULTS = ['fine', 'outcome', 'grade', 'band', 'range', 'inForce', 'limits'] as const;

const open = (allowed: readonly string[]): Refusal => ({ code: 'schema/example-open', params: { allowed } });

const exampleFine: z.ZodType<ExampleFine> = byShape<ExampleFine>({
  text,
  map: someOf<Results>(RESULTS, map(results), open(RESULTS)),
});

const written: z.ZodType<ScheduleExample> = map({
  facts,
  figures: figures.exactOptional(),
  on: date.exactOptional().describe('行为日期 / Day of the act'),
  until: date.exactOptional().describe('行为终了之日 / Last day of an act that went on'),
  discovered: date.exactOptional().describe('发现日期 / Day of discovery'),
  decided: date.exactOptional().describe('决定日期 / Day of the decision'),
  version: date
    .exactOptional()
    .describe('从旧兼从轻所适用的版本：其施行日期 / The version that is taken, by its first day in force'),
  ...results,
  fines: record(text, exampleFine).exactOptional().describe('各项罚款：数额，或者更多 / The fines by id'),
  total: text.exactOptional().describe('罚款合计 / The sum of the fines'),
  problem: text.exactOptional().describe('应当出现的问题代码 / Code of the problem that the case must meet'),
  note: text.exactOptional().describe('备注 / Note'),
});

const ALL = [...RESULTS, 'fines', 'total', 'version', 'problem'] as const;

/** A worked case, run by `check`; one that says nothing of what comes of it would hold whatever comes. */
export const example: z.ZodType<ScheduleExample> = someOf<ScheduleExample>(ALL, written, open(ALL));
