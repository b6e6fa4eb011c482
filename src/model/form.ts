import type { DomainText } from '../base/codes/facts.ts';
import type { Problem } from '../base/problem.ts';
import type { Basis, CircumstanceSpec, Election, FactKind } from './plan.ts';

/**
 * What a form asks for, and how things stand with it after the answers so far. What is in order is read as a case would be;
 * what is not says so beside the field, and counts as not answered.
 */
export interface Form {
  readonly schedule: { readonly id: string; readonly version: string; readonly digest: string };
  readonly title: string;
  readonly currency: string;
  /** In the order in which cases read them; the order is the same whatever is answered. */
  readonly facts: readonly FormFact[];
  /** Those that the officer states, in the same order. One that is not stated does not apply. */
  readonly circumstances: readonly FormCircumstance[];
  readonly figures: readonly FormFigure[];
  readonly dates: readonly FormDate[];
  /** The field to ask next, by its id; of a list the list. Null where nothing is needed any more. */
  readonly next: string | null;
  /** No fact is left to ask: `assess` gives an amount, or the band in which the officer's figure is still to be set. */
  readonly complete: boolean;
  /** What stands beside no field: names that the schedule does not know; why a complete case is refused. */
  readonly problems: readonly Problem[];
}

/**
 * Whether the case reads it, the answers so far given:
 * `needed`: whatever else is answered · `maybe`: that hangs on what is still to be answered · `optional`: it may be left
 * out, and changes the result if it is given · `unneeded`: whatever it is, the result is the same.
 */
export type Need = 'needed' | 'maybe' | 'optional' | 'unneeded';

export interface FormField {
  /** As `facts` of a case names it. */
  readonly id: string;
  readonly label: string;
  readonly need: Need;
  /** The answer, canonical, where there is one and it is in order; of a list the number of its items. */
  readonly given?: string;
  /** Why the answer is refused. */
  readonly problem?: Problem;
}

export interface FormFact extends FormField {
  readonly kind: FactKind;
  /** Of a percent fact "%". */
  readonly unit?: string;
  /** Digits after the point that an answer may have. */
  readonly decimals?: number;
  /** As people read it: dates as dates, shares in percent; of a list how many items. An end left out is without limit. */
  readonly domain?: readonly DomainText[];
  /** Every word of a choice or flag; the words that may stand instead of a number (没有). */
  readonly words?: readonly string[];
  /** Taken where no answer is given. */
  readonly default?: string;
  readonly basis?: readonly Basis[];
  /** Of a list: the fields of an item that is still to be added. */
  readonly item?: readonly FormFact[];
  /** Of a list: the fields of each item that was given. */
  readonly rows?: readonly (readonly FormFact[])[];
}

export interface FormCircumstance extends FormField {
  readonly kinds: Election;
  readonly duty: CircumstanceSpec['duty'];
  /** What it may be stated as: "yes" or "no", and where the law leaves the choice the kind elected. */
  readonly words: readonly string[];
  readonly basis?: readonly Basis[];
}

export interface FormFigure extends FormField {
  readonly unit?: string;
  /** Between what it must lie, in the unit in which it is given, once the case tells; null: no limit. */
  readonly bounds?: { readonly min: string | null; readonly max: string | null };
  /** What a figure of 1 comes to, in the currency, where that is not 1: the base of a percentage. */
  readonly times?: string;
  readonly reason?: string;
}

export interface FormDate {
  readonly id: 'on' | 'until' | 'discovered' | 'decided';
  readonly given?: string;
  readonly problem?: Problem;
}
