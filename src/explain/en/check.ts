import type { CheckWords } from '../check-words.ts';

function valueEn(value: string): string {
  const [, min, max] = /^(.+)\.\.(.+)$/.exec(value) ?? [];
  if (min === undefined || max === undefined) return value;
  if (min === 'none') return max === 'none' ? 'none' : `up to ${max}`;
  return max === 'none' ? `at least ${min}` : `${min} to ${max}`;
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The table of `check` in English. */
export const checkEn: CheckWords = {
  colon: ': ',
  heads: ['', 'Schedule', 'Version', 'Examples', 'Title'],
  unread: 'not read',
  failing: (number, total) => `example ${number} of ${total} does not hold`,
  note: (note) => `note of the example: ${note}`,
  difference: (what, expected, found) =>
    what === 'problem'
      ? `the problem ${expected} was expected and did not come up`
      : `${what}: the example says ${valueEn(expected)}, the engine gives ${valueEn(found)}`,
  unexpected: 'this case cannot be worked out:',
  summary: ({ schedules, sound, unread, examples, holding }) => {
    const failed = schedules - sound;
    const parts = [
      `${plural(schedules, 'schedule')}: ${sound} passed`,
      ...(failed === 0 ? [] : [`${failed} failed${unread === 0 ? '' : ` (${unread} not read)`}`]),
    ];
    const rest = examples - holding;
    return `${parts.join(', ')}; ${plural(examples, 'example')}: ${rest === 0 ? 'all hold' : `${holding} hold, ${rest} do not`}.`;
  },
};
