import type { Outcome } from './assessment.ts';
import type { ProofCase } from './proof.ts';

/**
 * What a case may still come to while some of its facts are unknown. Amounts are canonical decimal texts in the
 * currency's main unit. At the top stands the total of the fines that stand; of a schedule with one fine that is this
 * fine.
 */
export interface PossibleFines extends PossibleAmount {
  readonly schedule: { readonly id: string; readonly version: string; readonly digest: string };
  readonly currency: string;
  readonly fines: readonly PossibleFine[];
  /** What the case may still read, the most telling first; empty where nothing is left to ask. */
  readonly matter: readonly Matter[];
  /** Boxes of cases looked at, of those allowed; the same on every machine. */
  readonly work: { readonly spent: number; readonly allowed: number };
}

export interface PossibleFine extends PossibleAmount {
  readonly id: string;
  readonly payer: string;
}

export interface PossibleAmount {
  /**
   * No case that is still possible is fined less, where it is fined at all: a case that ends without a fine has no
   * amount, and stands among the outcomes instead. Null where no such case is fined.
   */
  readonly lowest: string | null;
  /** No case that is still possible is fined more; "inf" where there is no limit, null where no such case is fined. */
  readonly highest: string | null;
  /** Both ends are amounts of cases; else they contain all amounts, and may lie farther out. */
  readonly exact: boolean;
  /**
   * The outcomes that cannot be excluded. "band": the officer decides the amount and has not yet done so, and the ends
   * hold every figure that may be set; also where the band may happen to be one amount, which leaves nothing to decide.
   */
  readonly outcomes: readonly Outcome[];
  /** Cases that come to the two ends, where they are known; the facts given and what else the case reads. */
  readonly cases: { readonly lowest?: ProofCase; readonly highest?: ProofCase };
}

/** A fact or circumstance that is not known and that the case may still read. */
export interface Matter {
  /** As `facts` names it; of an item of a list that was given "LIST[2].ITEM", counted from 1. */
  readonly id: string;
  readonly label: string;
  readonly kind: 'fact' | 'circumstance';
  /**
   * How wide the range is once this alone is known: the mean over its pieces, each word one and each stretch between
   * neighbouring edges one, looked at where it begins and where it ends; no fine counts as 0. In the currency, rounded
   * to its smallest unit; "inf" without limit. It orders and promises nothing.
   */
  readonly left: string;
}
