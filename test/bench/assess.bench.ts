import { bench, describe } from 'vitest';
import { subjects } from './subjects.ts';

/** What was worked out last; kept, so that none of it is left out as of no use. */
let used: unknown;

for (const { name, contenders } of subjects()) {
  describe(`${name}; one run is 100 cases`, () => {
    for (const [how, task] of Object.entries(contenders))
      bench(how, () => {
        for (let n = 0; n < 100; n += 1) used = task();
      });
  });
}

if (used === null) throw new Error('nothing was worked out');
