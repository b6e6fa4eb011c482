import { parseDecimal } from '../../base/decimal.ts';
import type { Path } from '../../base/place.ts';
import { problem } from '../../base/problem.ts';
import { compare } from '../../base/rational.ts';
import { placeAt } from '../../model/locate.ts';
import type { Condition, FinePlan, Node, ProcedureSpec } from '../../model/plan.ts';
import type { PartyKind, ProcedureRule } from '../../model/schedule.ts';
import type { SourceFile } from '../../model/source.ts';
import { lowerName } from '../names.ts';
import { all, atMost, NO, number, test, use, word, YES } from '../nodes.ts';
import { addStep, noteAssumption, report, type Scope } from '../scope.ts';
import type { UsedFiles } from '../used-files.ts';

/** What each amount opens or closes, by the procedure table of the jurisdiction. sem: procedure */
export function lowerProcedure(
  scope: Scope,
  fines: readonly FinePlan[],
  found: UsedFiles['procedure'],
): readonly ProcedureSpec[] {
  const used = scope.schedule.procedure;
  if (!used || !found) return [];
  const { file, source } = found;
  file.rules.forEach((rule, index) => {
    refuseCrossed(scope, rule, source, ['rules', index]);
  });
  noteAssumption(scope, used.assumed);
  const party = lowerParty(scope);
  if (!party) return [];
  return fines.flatMap((fine) =>
    file.rules.map((rule): ProcedureSpec => {
      noteAssumption(scope, rule.assumed);
      const step = `${fine.id}.procedure.${rule.id}`;
      const applies = test(all(boundsOf(rule, party, use(fine.amount))), word(YES), word(NO));
      addStep(scope, { name: step, rule: 'procedure', node: applies, minor: true }, ['procedure']);
      return {
        id: rule.id,
        label: rule.label,
        says: rule.says,
        fine: fine.id,
        step,
        ...(rule.basis && { basis: rule.basis }),
      };
    }),
  );
}

/** A rule from an amount on that lies above the amount up to which it holds applies to nobody. */
function refuseCrossed(
  scope: Scope,
  { id, at_least, at_most }: ProcedureRule,
  source: SourceFile,
  path: Path,
): void {
  if (at_least === undefined || at_most === undefined) return;
  const of = (given: NonNullable<ProcedureRule['at_most']>, party: PartyKind): string =>
    typeof given === 'string' ? given : given[party];
  for (const party of ['citizen', 'organisation'] as const) {
    const [min, max] = [of(at_least, party), of(at_most, party)];
    const [a, b] = [parseDecimal(min), parseDecimal(max)];
    if (!a || !b || compare(a, b) <= 0) continue;
    const place = placeAt(source, path);
    scope.problems.push(problem('compile/ends-crossed', { what: id, min, max }, { path, place }));
  }
}

/** A threshold for the party of this case. */
type Party = (threshold: Readonly<Record<PartyKind, string>>) => Node;

function lowerParty(scope: Scope): Party | undefined {
  const party = scope.schedule.procedure?.party;
  if (party === undefined) return undefined;
  if (typeof party === 'string') return (threshold) => amount(threshold[party]);
  const path: Path = ['procedure', 'party', party.fact];
  const by = lowerName(scope, party.fact, path);
  if (by?.type !== 'word') {
    if (by) report(scope, 'compile/across-not-choice', { name: party.fact }, path);
    return undefined;
  }
  const missing = by.words.filter((text) => party.words[text] === undefined);
  if (missing.length > 0) report(scope, 'compile/across-missing', { fact: party.fact, missing }, path);
  const cases = (threshold: Readonly<Record<PartyKind, string>>) =>
    Object.entries(party.words).map(([is, kind]) => ({ is, gives: amount(threshold[kind]) }));
  return (threshold) => ({ node: 'choose', by: by.node, cases: cases(threshold) });
}

/** Checked to be numbers by the schema. */
const amount = (text: string): Node => number(parseDecimal(text) ?? { n: 0n, d: 1n });

function boundsOf(rule: ProcedureRule, party: Party, fine: Node): readonly Condition[] {
  const threshold = (given: NonNullable<ProcedureRule['at_most']>): Node =>
    typeof given === 'string' ? amount(given) : party(given);
  return [
    ...(rule.at_most === undefined ? [] : [atMost(fine, threshold(rule.at_most))]),
    ...(rule.at_least === undefined ? [] : [atMost(threshold(rule.at_least), fine)]),
  ];
}
