import {
  decodeSchedule,
  isCailiangError,
  type Library,
  type Locale,
  type Plan,
  type Result,
  safeParseSchedule,
  scheduleJsonSchema,
} from '../../index.ts';
import { type CaseSheet, caseSheet, type TypedCase } from './case-sheet.ts';
import { type ChangeSheet, changeSheet } from './change-sheet.ts';
import { type CurveAsk, type Curves, curvesOf } from './curve.ts';
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
  /** What is wrong with a text; nothing, where it loads. Asked at every keystroke. */
  readonly problems: (ask: About) => readonly Remark[];
  /** The form after the answers so far, what is still possible, and the result. */
  readonly case: (ask: About & { readonly input: TypedCase }) => Loaded<CaseSheet>;
  readonly curve: (ask: About & { readonly curve: CurveAsk; readonly over?: Source }) => Loaded<Curves>;
  readonly heatMap: (ask: About & { readonly map: HeatMapAsk }) => Loaded<HeatMap>;
  /** What is decided about all cases. */
  readonly proofs: (ask: About) => Loaded<ProofSheet>;
  /** What a draft changes. */
  readonly compare: (ask: {
    readonly old: Source;
    readonly later: Source;
    readonly lang: Locale;
  }) => Loaded<ChangeSheet>;
  /** The text of a file, or why it is none. */
  readonly decode: (ask: {
    readonly bytes: Uint8Array;
    readonly file: string;
    readonly lang: Locale;
  }) => Loaded<string>;
  readonly jsonSchema: (ask: null) => unknown;
}

/** How many compiled texts are kept: those open in a session, not each state of a draft. */
const KEPT = 8;

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
    problems: ({ source, lang }) => {
      const plan = load(source);
      return plan.ok ? [] : remarksOf(plan.problems, lang);
    },
    case: (ask) => about(ask, (plan) => caseSheet(plan, ask.input, ask.lang)),
    curve: (ask) => {
      // a draft that does not load is not drawn: the comparison says why
      const later = ask.over && load(ask.over);
      return about(ask, (plan) => curvesOf(plan, ask.curve, later?.ok ? later.value : undefined));
    },
    heatMap: (ask) => about(ask, (plan) => heatMapOf(plan, ask.map)),
    proofs: (ask) => about(ask, (plan) => proofSheet(plan, ask.lang)),
    compare: ({ old, later, lang }) => {
      const [a, b] = [load(old), load(later)];
      if (!a.ok || !b.ok)
        return { ok: false, remarks: [a, b].flatMap((one) => (one.ok ? [] : remarksOf(one.problems, lang))) };
      return attempt(lang, () => changeSheet(a.value, b.value, lang));
    },
    decode: ({ bytes, file, lang }) => {
      const read = decodeSchedule(bytes, file);
      return read.ok
        ? { ok: true, value: read.value }
        : { ok: false, remarks: remarksOf(read.problems, lang) };
    },
    jsonSchema: () => scheduleJsonSchema(),
  };
}

/** What is expected to fail says why in its problems. */
function attempt<T>(lang: Locale, make: () => T): Loaded<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    if (!isCailiangError(error)) throw error;
    return { ok: false, remarks: remarksOf(error.problems, lang) };
  }
}
