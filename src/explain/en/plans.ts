import type { PlansProblems } from '../../base/codes/plans.ts';
import type { WordsFor } from '../problem-words.ts';

const AGAIN = 'Fetch the file anew, or write it again with "cailiang compile".';

/** Files of compiled plans. */
export const plansEn: WordsFor<PlansProblems> = {
  'plans/too-large': ({ length, limit }) => ({
    what: `The file of compiled schedules has ${length} characters; the limit is ${limit}.`,
    advice: 'Write several files, one for each region or field, with "cailiang compile".',
  }),
  'plans/not-json': () => ({
    what: 'The file of compiled schedules is not whole JSON: it was cut off or damaged.',
    advice: AGAIN,
  }),
  'plans/not-plans': () => ({
    what: 'This is not a file of compiled schedules.',
    advice:
      'Use a file written by cailiang compile, for example: cailiang compile schedules --out plans.json',
  }),
  'plans/newer': ({ found, known, engine }) => ({
    what: `The file has format ${found} (written by ${engine}); this program reads format ${known}.`,
    advice: 'Update this program, or write the file again with the same version of "cailiang compile".',
  }),
  'plans/damaged': () => ({
    what: 'The file does not fit its digest: it was altered or damaged after it was written.',
    advice: AGAIN,
  }),
  'plans/other': ({ found, expected }) => ({
    what: `The file has the digest ${found}, not ${expected}: it is another file.`,
    advice: 'Fetch the file that has the published digest.',
  }),
  'plans/altered': ({ schedule, version }) => ({
    what: `Schedule "${schedule}" (in force from ${version}) does not fit its own digest: its data was altered.`,
    advice: AGAIN,
  }),
};
