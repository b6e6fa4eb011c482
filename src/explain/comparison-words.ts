import type { CaseUnder, ChangeKind, Comparison, PartBeside } from '../model/difference.ts';
import type { ProofWords } from './proof-words.ts';

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
  readonly kinds: Readonly<Record<ChangeKind, (every: boolean) => string>>;
  readonly total: string;
  /** By how much at most. */
  readonly most: (money: string | undefined, exact: boolean) => string;
  /** Of the fine of one payer, where there are several. */
  readonly payer: (payer: string, says: string) => string;
  readonly under: Readonly<Record<CaseUnder['outcome'], (money: string) => string>>;
  readonly limits: (min: string | undefined, max: string | undefined) => string;
  readonly change: (money: string, rises: boolean) => string;
  readonly time: (unit: 'days' | 'months' | 'years', from: string, to: string, stretches: string) => string;
  readonly asked: Readonly<Record<'added' | 'dropped' | 'form' | 'decimals', (labels: string) => string>>;
  readonly parts: Readonly<Record<PartBeside, string>>;
  readonly names: (names: readonly string[]) => string;
}
