import type { CaseUnder, ChangeKind, Comparison, PartBeside } from '../model/difference.ts';
import type { ProofWords } from './proof-words.ts';

export type DecidedKind = Exclude<ChangeKind, 'undecided'>;

/** What a language brings to comparisons. */
export interface ComparisonWords {
  readonly proof: ProofWords;
  readonly colon: string;
  readonly labels: {
    readonly old: string;
    readonly new: string;
    readonly where: string;
    readonly example: string;
    readonly asked: string;
    readonly beside: string;
  };
  readonly same: string;
  /** The same outcomes, though something else reads otherwise. */
  readonly counts: (regions: Comparison['regions']) => string;
  /** @param every whether all cases of the region change so */
  readonly kinds: Readonly<Record<DecidedKind, (every: boolean) => string>>;
  /** @param found what some cases are known to do @param open what else is not excluded */
  readonly undecided: (found: readonly DecidedKind[], open: readonly DecidedKind[]) => string;
  readonly total: string;
  /** By how much at most. */
  readonly most: (money: string | undefined, exact: boolean) => string;
  /** By how much at most in each direction, where cases go both ways. */
  readonly each: (rise: string, fall: string) => string;
  /** By how much an amount rises at most, and falls; "none" where it never does, undefined where no bound is proved. */
  readonly within: (rise: string | undefined, fall: string | undefined) => string;
  /** Of the fine of one payer, where there are several. */
  readonly payer: (payer: string, says: string) => string;
  readonly under: Readonly<Record<CaseUnder['outcome'], (money: string) => string>>;
  /** Of a case with several fines, none of which is looked at. */
  readonly fines: string;
  readonly limits: (min: string | undefined, max: string | undefined) => string;
  readonly change: (money: string, rises: boolean) => string;
  readonly time: (unit: 'days' | 'months' | 'years', from: string, to: string, stretches: string) => string;
  readonly asked: Readonly<Record<'added' | 'dropped' | 'form' | 'decimals', (labels: string) => string>>;
  /** Of facts that one version alone asks. */
  readonly apart: string;
  readonly parts: Readonly<Record<PartBeside, string>>;
  readonly names: (names: readonly string[]) => string;
}
