import type { Frame } from '../problem-words.ts';

/** What stands around the words of a problem. */
export const frameEn: Frame = {
  error: 'error',
  related: 'see',
  advice: 'what to do',
  didYouMean: (suggestion) => `did you mean: ${suggestion}`,
  count: (problems) => `${problems} problems.`,
};
