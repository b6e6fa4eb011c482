import { explainProblem, type Locale, type Place, type Problem } from '../../index.ts';

/** A problem in words, with its place in the text. */
export interface Remark {
  readonly code: string;
  readonly what: string;
  readonly advice: string;
  readonly place?: Place;
  /** What was probably meant in place of `found`. */
  readonly suggestion?: { readonly found: string; readonly meant: string };
  readonly related: readonly { readonly place: Place; readonly what: string }[];
}

/** Problems in words; each once. */
export const remarksOf = (problems: readonly Problem[], lang: Locale): readonly Remark[] =>
  problems.map((problem) => {
    const { what, advice } = explainProblem(problem, lang);
    const suggestion = suggestionOf(problem.params);
    return {
      code: problem.code,
      what,
      advice,
      ...(problem.place && { place: problem.place }),
      ...(suggestion && { suggestion }),
      related: problem.related ?? [],
    };
  });

/** The word that was found and the one that is meant, where the problem names both. */
function suggestionOf(params: object): Remark['suggestion'] {
  const texts = params as Readonly<Record<string, unknown>>;
  const meant = texts.suggestion;
  if (typeof meant !== 'string') return undefined;
  const found = ['word', 'key', 'found', 'name', 'payer', 'grade'].map((name) => texts[name]);
  const text = found.find((one): one is string => typeof one === 'string');
  return text === undefined ? undefined : { found: text, meant };
}
