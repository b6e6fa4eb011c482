import type { CheckWords } from '../check-words.ts';

/** What stands instead of an amount. */
const OUTCOMES: Readonly<Record<string, string>> = {
  band: 'a band in which the officer sets the figure (figures:)',
  'no-fine': 'no fine',
  'not-yet': 'no fine yet',
};

function valueEn(value: string): string {
  const [, min, max] = /^(.+)\.\.(.+)$/.exec(value) ?? [];
  if (min === undefined || max === undefined) return OUTCOMES[value] ?? value;
  if (min === 'none') return max === 'none' ? 'none' : `up to ${max}`;
  return max === 'none' ? `at least ${min}` : `${min} to ${max}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The lines of `check` in English. */
export const checkEn: CheckWords = {
  colon: ': ',
  comma: ', ',
  unread: 'not read',
  examples: (holding, total) => `examples ${holding}/${total}`,
  failing: (number, total) => `example ${number} of ${total} does not hold`,
  note: (note) => `note of the example: ${note}`,
  difference: (what, expected, found) =>
    `${what}: the example says ${valueEn(expected)}, the engine gives ${valueEn(found)}`,
  noProblem: (expected, found) =>
    `the problem ${expected} was expected, ${found === 'none' ? 'but none came up' : `but what came up is ${found}`}`,
  noSuchCode: (code, nearest) =>
    `there is no problem code ${code}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`,
  unexpected: 'this case cannot be worked out:',
  at: (line) => ` (line ${line})`,
  inFile: (place) => ` (${place})`,
  idle: (finding, at) => `accepted: ${finding}${at} matches no finding, and can be deleted`,
  seeAll: 'add --all to list them',
  summary: ({ schedules, sound, unread, examples, holding }) => {
    const failed = schedules - sound;
    const parts = [
      `${plural(schedules, 'schedule')}: ${sound} passed`,
      ...(failed === 0 ? [] : [`${failed} failed${unread === 0 ? '' : ` (${unread} not read)`}`]),
    ];
    const rest = examples - holding;
    return `${parts.join(', ')}; ${examples === 0 ? 'no examples' : `${plural(examples, 'example')}: ${rest === 0 ? 'all hold' : `${holding} ${holding === 1 ? 'holds' : 'hold'}, ${rest} ${rest === 1 ? 'does' : 'do'} not`}`}.`;
  },
  marks: ({ counts: { proved, refuted, undecided, faults, accepted } }) =>
    `✓ ${proved} proved, ✗ ${plural(faults, 'fault')}, ? ${undecided} undecided, ! ${plural(refuted - faults, 'note')}${accepted === 0 ? '' : ` (${accepted} of them accepted)`}.`,
  failed: 'Failed:',
};
