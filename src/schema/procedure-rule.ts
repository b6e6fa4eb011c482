import type * as z from 'zod';
import type { PartyKind, ProcedureRule } from '../model/schedule.ts';
import { amount } from './amount.ts';
import { byShape } from './read/by-shape.ts';
import { map } from './read/map.ts';
import { id } from './read/name.ts';
import { oneForm } from './read/one-form.ts';
import { text } from './read/text.ts';
import { remarks } from './remarks.ts';

type Threshold = string | Readonly<Record<PartyKind, string>>;

const ofCitizens = amount.describe('对公民 / For citizens');
const ofOrganisations = amount.describe('对法人或者其他组织 / For organisations');

const byParty = oneForm([
  map({ citizen: ofCitizens, organisation: ofOrganisations }),
  map({ 公民: ofCitizens, 法人或者其他组织: ofOrganisations }),
]).transform((found) =>
  'citizen' in found ? found : { citizen: found.公民, organisation: found.法人或者其他组织 },
);

const threshold = byShape<Threshold>({ text: amount, map: byParty }, 'threshold');

/** What an amount opens or closes. */
export const procedureRule: z.ZodType<ProcedureRule> = map({
  id: id.describe('英文代号 / ASCII name'),
  label: text.describe('名称，如 听证 / Label'),
  says: text.describe('适用时的提示 / What is said where it applies'),
  at_most: threshold.exactOptional().describe('罚款不高于此数时适用 / Applies to fines of at most this'),
  at_least: threshold.exactOptional().describe('罚款不低于此数时适用 / Applies to fines of at least this'),
  ...remarks,
});
