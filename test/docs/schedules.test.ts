import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkExamples } from '../../src/index.ts';
import { idBelow, listSchedules, loadSchedule, loadVersions } from '../../src/node/index.ts';
import { schedulesPage } from './schedules-page.ts';

const PAGE = fileURLToPath(new URL('../../docs/schedules.md', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../schedules', import.meta.url));

it('docs/schedules.md lists the schedules as they stand', () => {
  if (process.env.UPDATE === '1') writeFileSync(PAGE, schedulesPage());
  expect(readFileSync(PAGE, 'utf8')).toBe(schedulesPage());
});

describe('every schedule', () => {
  it.each(listSchedules(FOLDER).map((file) => [idBelow(FOLDER, file), file]))('%s', (id, file) => {
    const plan = loadSchedule(file, [FOLDER]);
    if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
    // the id is the path, or the folder that holds the versions
    expect([id, id.replace(/\/[^/]+$/, '')]).toContain(plan.value.schedule);
    expect(plan.value.examples.length).toBeGreaterThanOrEqual(3);
    expect(plan.value.basis.every(({ text }) => text !== undefined && text !== '')).toBe(true);
    expect(plan.value.basis.every(({ source, read }) => source !== undefined && read !== undefined)).toBe(
      true,
    );
    expect(
      checkExamples(plan.value, loadVersions(plan.value, [FOLDER])).filter(({ holds }) => !holds),
    ).toEqual([]);
    // a worked example says how it was worked
    expect(
      plan.value.examples.filter(({ note, expect }) => note === undefined && expect.fine !== undefined),
    ).toEqual([]);
  });
});
