/** What the charts of a report are drawn from: plain data, in the page as JSON. */
export interface PageData {
  readonly words: {
    /** By finding, 0 to 5. */
    readonly codes: readonly string[];
    readonly share: string;
    readonly overall: string;
    readonly decided: string;
    readonly computed: string;
    readonly records: string;
    readonly interval: string;
    readonly changes: readonly string[];
  };
  readonly months: readonly { readonly month: string; readonly codes: readonly number[] }[];
  readonly organs: readonly PageOrgan[];
  /** The share of departures in all records. */
  readonly overall: number;
  /** Decided against computed, in the currency that most cases have. */
  readonly points: readonly (readonly [computed: number, decided: number, code: number])[];
  readonly currency: string;
  /** By organ: heavier, lighter, the same. */
  readonly draft: readonly { readonly name: string; readonly changes: readonly number[] }[];
}

export interface PageOrgan {
  readonly name: string;
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly others: number | null;
  readonly of: number;
}
