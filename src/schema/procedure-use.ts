import type * as z from 'zod';
import type { ProcedureUse } from '../model/schedule.ts';
import { party } from './party.ts';
import { byShape } from './read/by-shape.ts';
import { entries, record } from './read/entries.ts';
import { map } from './read/map.ts';
import { reading } from './read/reading.ts';
import { text } from './read/text.ts';
import { remarks } from './remarks.ts';

type Parties = ProcedureUse['party'];

const byFact = entries(text, record(text, party));

/** `{ FACT: { WORD: party } }` */
const partyByFact: z.ZodType<Parties> = reading<Parties>(byFact, (input, { read, refuse }) => {
  const found = read(byFact, input);
  const [fact, ...others] = found ?? [];
  if (found === undefined) return undefined;
  if (fact && others.length === 0) return { fact: fact.is, words: fact.value };
  return refuse({ code: 'schema/party', params: { found: found.map(({ key }) => key) } });
});

/** The procedure table that applies. */
export const procedureUse: z.ZodType<ProcedureUse> = map({
  uses: text.describe('程序规定文件的标识 / Id of the procedure file'),
  party: byShape<Parties>({ text: party, map: partyByFact }).describe(
    '公民 citizen、法人或者其他组织 organisation，或者按某一事实的各个选项 / Kind of party, or by the words of a fact',
  ),
  ...remarks,
});
