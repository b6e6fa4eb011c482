/** Problems of one case whose facts are in order (stage `assess`). */
export interface AssessProblems {
  /** The date of the act, or of the decision, lies outside the schedule's time in force. */
  'assess/not-in-force': { readonly on: string; readonly periods: readonly Period[] };
  /** The schedule has several versions, and the case has no date. */
  'assess/date-needed': { readonly periods: readonly Period[] };
  'assess/no-plan': Record<string, never>;
  /** The plans given are not versions of one schedule. */
  'assess/several-schedules': { readonly first: string; readonly second: string };
  /** The limitation period had run out on the day of discovery. */
  'assess/limitation': {
    readonly last: string;
    readonly discovered: string;
    readonly until: string;
    readonly months: number;
  };
  /** No row of a table covers the case: a gap of the schedule. */
  'assess/no-row': { readonly step: string; readonly inputs: Readonly<Record<string, string>> };
  /** Two rows of a table cover the case: an overlap of the schedule. */
  'assess/two-rows': { readonly step: string; readonly inputs: Readonly<Record<string, string>> };
  'assess/division-by-zero': { readonly step: string };
  /** A circumstance is stated whose conditions do not hold. */
  'assess/circumstance-needs': { readonly circumstance: string };
  /** Circumstances that the schedule does not let meet. */
  'assess/circumstances-together': { readonly circumstances: readonly string[] };
  /** 减轻 where the law gives no minimum to go below. */
  'assess/reduce-without-minimum': { readonly circumstance: string };
  /** The officer's figure lies outside its bounds. */
  'assess/figure-outside': {
    /** The name under which it is given. */
    readonly figure: string;
    /** What it is called; of a fine, its payer. */
    readonly label: string;
    /** Of a fine alone: its figure, and its bounds, are money. */
    readonly currency?: string;
    readonly unit?: string;
    /** As the officer gave it, in the unit of the range. */
    readonly given: string;
    /** What it comes to, in the unit of its bounds. */
    readonly found: string;
    readonly min: string;
    readonly max: string;
  };
  /** The range's lower end lies above its upper end in this case. */
  'assess/empty-band': OfAmount & { readonly step: string; readonly min: string; readonly max: string };
  'assess/empty-range': OfAmount & { readonly step: string; readonly min: string; readonly max: string };
  /** The amount has no end: the range of this case has no maximum, and the place asks for one. */
  'assess/no-maximum': OfFine;
  /** The rounding unit of this case is no multiple of the currency's smallest unit above zero. */
  'assess/rounding-unit': OfAmount & { readonly found: string };
  'assess/base-not-above-zero': OfFine & { readonly step: string; readonly found: string };
  'assess/not-above-zero': OfAmount & { readonly step: string; readonly found: string };
  /** A review of one of several fines does not say which, or names none of them. */
  'assess/which-fine': { readonly found: string; readonly known: readonly string[] };
  /** An act names a schedule that was not given. */
  'assess/unknown-schedule': { readonly schedule: string; readonly known: readonly string[] };
  /** The plan was made by another version of the engine, or was altered. */
  'assess/plan-format': { readonly found: string };
  /** Two versions that are compared are in different currencies: their amounts have nothing in common. */
  'assess/compare-currency': { readonly old: string; readonly new: string };
}

/** Whose fine it is; absent where it is an amount beside the fines. */
interface OfFine {
  readonly payer?: string;
}

interface OfAmount extends OfFine {
  /** What the amounts are in. */
  readonly currency: string;
}

/** A time in force, both days included; without `to`, until further notice. */
export interface Period {
  readonly from: string;
  readonly to?: string;
}
