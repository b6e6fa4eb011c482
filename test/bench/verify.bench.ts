import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bench } from 'vitest';
import { loadById, loadSchedule } from '../../src/node/index.ts';
import { comparePlans } from '../../src/verify/compare/compare.ts';
import { verify } from '../../src/verify/verify.ts';
import { loadPlan } from '../unit/verify/load-plan.ts';
import { largeSchedule } from './large-schedule.ts';

const large = loadPlan(largeSchedule());
const file = fileURLToPath(
  new URL('../../schedules/cn/zhejiang/hangzhou/display-beyond-shopfront.yaml', import.meta.url),
);
const example = loadPlan(readFileSync(file, 'utf8'));

bench('verify: 12 facts, 15 circumstances (under 2 s)', () => void verify(large), { iterations: 2, time: 0 });
bench('verify: the example of Hangzhou', () => void verify(example), { iterations: 5, time: 0 });

const SCHEDULES = fileURLToPath(new URL('../../schedules', import.meta.url));
for (const id of ['cn/guangdong/epa-permit-over-limit', 'cn/zhejiang/overload-53', 'eu/gdpr-83']) {
  const loaded = loadSchedule(`${SCHEDULES}/${id}.yaml`, [SCHEDULES]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const plan = loaded.value;
  bench(`verify: ${id}`, () => void verify(plan), {
    iterations: 2,
    time: 0,
    warmupIterations: 1,
    warmupTime: 0,
  });
}

const VERSIONED = [
  'public-order-disturbance',
  'carbon-surrender',
  'road-transport-stops',
  'land-illegal-occupation-77',
];
for (const id of VERSIONED.map((name) => `cn/national/${name}`)) {
  const loaded = loadById(id, [SCHEDULES]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const [old, later] = [...loaded.value].sort((a, b) => (a.version < b.version ? -1 : 1));
  if (!old || !later) throw new Error(`${id} has one version`);
  bench(`compare: both versions of ${id} (under 2 s)`, () => void comparePlans(old, later), {
    iterations: 3,
    time: 0,
    warmupIterations: 1,
    warmupTime: 0,
  });
}
