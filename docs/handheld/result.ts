import type { Explanation } from 'cailiang/runtime/zh';
import { el, languageOf } from './dom.ts';
import type { PageWords } from './words.ts';

/** The result of a case: what it comes to, each step with its ground, the sentence for the decision. */
export function resultOf(
  words: PageWords,
  { outcome, fines, measures, procedure, assumptions, notes }: Explanation,
) {
  const several = fines.length > 1;
  return [
    el('h2', { id: 'result-title' }, words.result),
    el('p', { class: 'headline' }, several ? outcome : (fines[0]?.headline ?? outcome)),
    ...fines.flatMap(({ headline, facts, steps, sentence }) => [
      several ? el('h3', {}, headline) : undefined,
      facts.length > 0
        ? el(
            'dl',
            { class: 'rows' },
            ...facts.flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]),
          )
        : undefined,
      part(words.steps, steps, () =>
        el(
          'ol',
          { class: 'steps' },
          ...steps.map(({ label, text, ground }) =>
            el(
              'li',
              {},
              el('b', { lang: languageOf(label) }, label),
              ` ${text}`,
              ground === undefined
                ? undefined
                : el('span', { class: 'ground', lang: languageOf(ground) }, ground),
            ),
          ),
        ),
      ),
      part(words.sentence, [sentence].filter(Boolean), () =>
        el('blockquote', { class: 'sentence' }, sentence),
      ),
    ]),
    part(words.beside, [...measures, ...procedure], (lines) => listOf(lines)),
    part(words.notes, [...notes, ...assumptions], (lines) => listOf(lines)),
  ].filter((element) => element !== undefined);
}

const listOf = (lines: readonly string[]): HTMLElement =>
  el('ul', { class: 'notes' }, ...lines.map((line) => el('li', { lang: languageOf(line) }, line)));

/** Under its heading; nothing where there is nothing to say. */
function part<T>(
  title: string,
  lines: readonly T[],
  make: (lines: readonly T[]) => HTMLElement,
): HTMLElement | undefined {
  return lines.length === 0 ? undefined : el('section', {}, el('h3', {}, title), make(lines));
}

/** Why no result can be given. */
export const refusalOf = (words: PageWords, reasons: readonly string[]): readonly HTMLElement[] => [
  el('h2', { id: 'result-title' }, words.result),
  el('p', { class: 'headline' }, words.refused),
  ...reasons.map((reason) => el('p', { class: 'wrong' }, reason)),
];
