import type { ActsAssessment, AssessedAct } from '../model/acts.ts';
import type { ActsWords } from './acts-words.ts';
import { cleanText } from './clean-text.ts';
import { displayWidth } from './display-width.ts';
import { actsEn } from './en/acts.ts';
import { explainAssessment } from './explain-assessment.ts';
import type { Locale } from './locale.ts';
import { wrapText } from './wrap-text.ts';
import { actsZh } from './zh/acts.ts';

const WORDS: Readonly<Record<Locale, ActsWords>> = { zh: actsZh, en: actsEn };

const COLUMNS = 80;

/** A case of several acts: what each comes to, which of them stand, and the total. */
export function explainActs(result: ActsAssessment, locale: Locale): string {
  const words = WORDS[locale];
  const standing = result.acts.filter(({ stands }) => stands)[0];
  const digits = String(result.acts.length).length;
  const blocks = result.acts.map((act, index) => {
    const number = `${String(index + 1).padStart(digits)}. `;
    return explainAct(act, number, standing?.name ?? '', words, locale).join('\n');
  });
  return [
    wrapText(cleanText(words.together(result)), COLUMNS).join('\n'),
    ...blocks,
    totalLine(result, words),
  ].join('\n\n');
}

function explainAct(
  { name, assessment, stands }: AssessedAct,
  number: string,
  heaviest: string,
  words: ActsWords,
  locale: Locale,
): readonly string[] {
  const { outcome, given } = explainAssessment(assessment, locale);
  const { id, version } = assessment.schedule;
  const indent = ' '.repeat(displayWidth(number));
  const facts = given.map(([label, value]) => `${label} ${value}`).join(locale === 'zh' ? '，' : ', ');
  const lines = [
    ...(name === assessment.title ? [] : [assessment.title]),
    words.schedule(id, version),
    ...(facts === '' ? [] : [facts]),
    outcome,
    ...(stands ? [] : [words.absorbed(heaviest)]),
  ];
  const below = lines.flatMap((line) => wrapText(cleanText(line), COLUMNS - indent.length));
  return [number + cleanText(name), ...below.map((line) => indent + line)];
}

function totalLine({ total, acts }: ActsAssessment, words: ActsWords): string {
  const currency = acts.flatMap(({ assessment }) => assessment.fines)[0]?.currency ?? '';
  return total === null ? words.noTotal : words.total(total, currency);
}
