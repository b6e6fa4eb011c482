import {
  explainComparison,
  type Library,
  type Locale,
  type Plan,
  type Result,
  safeCompare,
  safeParseSchedule,
  scheduleJsonSchema,
} from '../../index.ts';
import { type CaseSheet, caseSheet, type TypedCase } from './case-sheet.ts';
import { type Curve, type CurveAsk, curveOf } from './curve.ts';
import { type HeatMap, type HeatMapAsk, heatMapOf } from './heat-map.ts';
import { type ProofSheet, proofSheet } from './proof-sheet.ts';
import { type Remark, remarksOf } from './remarks.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** A schedule of the library by its file, or a draft by its text. */
export interface Source {
  readonly file: string;
  readonly text?: string;
}

/** A question about one schedule, and in which language it is answered. */
export interface About {
  readonly source: Source;
  readonly lang: Locale;
}

/** What comes of a schedule that loads, or what is wrong with it. */
export type Loaded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly remarks: readonly Remark[] };

/** Everything that the page asks the engine. */
export interface Desk {
  /** What the reading page shows. */
  readonly sheet: (ask: About) => Loaded<Sheet>;
  /** The form after the answers so far, what is still possible, and the result. */
  readonly case: (ask: About & { readonly input: TypedCase }) => Loaded<CaseSheet>;
  readonly curve: (ask: About & { readonly curve: CurveAsk }) => Loaded<Curve>;
  readonly heatMap: (ask: About & { readonly map: HeatMapAsk }) => Loaded<HeatMap>;
  /** What is decided about all cases. */
  readonly proofs: (ask: About) => Loaded<ProofSheet>;
  /** What a draft changes, in words. */
  readonly compare: (ask: {
    readonly old: Source;
    readonly later: Source;
    readonly lang: Locale;
  }) => Loaded<string>;
  readonly jsonSchema: (ask: null) => unknown;
}

/** How many compiled texts are kept: those open in a session, not each state of a draft. */
const KEPT = 8;

/** The page itself breaks lines. */
const COLUMNS = 10_000;

/** Makes the engine's desk over a library. */
export function deskOf(library: Library): Desk {
  const kept = new Map<string, Result<Plan>>();
  const load = ({ file, text }: Source): Result<Plan> => {
    const words = text ?? library.texts[file] ?? '';
    const key = `${file}\n${words}`;
    const before = kept.get(key);
    if (before) return before;
    const read = safeParseSchedule(words, { file, include: (name) => library.shared[name] });
    kept.set(key, read);
    for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
    return read;
  };
  const about = <T>({ source, lang }: About, make: (plan: Plan) => T): Loaded<T> => {
    const plan = load(source);
    return plan.ok
      ? { ok: true, value: make(plan.value) }
      : { ok: false, remarks: remarksOf(plan.problems, lang) };
  };
  return {
    sheet: (ask) =>
      about(ask, (plan) => sheetOf(plan, ask.source.text ?? library.texts[ask.source.file] ?? '', ask.lang)),
    case: (ask) => about(ask, (plan) => caseSheet(plan, ask.input, ask.lang)),
    curve: (ask) => about(ask, (plan) => curveOf(plan, ask.curve)),
    heatMap: (ask) => about(ask, (plan) => heatMapOf(plan, ask.map)),
    proofs: (ask) => about(ask, (plan) => proofSheet(plan, ask.lang)),
    compare: ({ old, later, lang }) => {
      const [a, b] = [load(old), load(later)];
      if (!a.ok || !b.ok)
        return { ok: false, remarks: [a, b].flatMap((one) => (one.ok ? [] : remarksOf(one.problems, lang))) };
      const compared = safeCompare(a.value, b.value);
      if (!compared.ok) return { ok: false, remarks: remarksOf(compared.problems, lang) };
      const plans = { old: a.value, new: b.value };
      return { ok: true, value: explainComparison(compared.value, plans, lang, { columns: COLUMNS }) };
    },
    jsonSchema: () => scheduleJsonSchema(),
  };
}
