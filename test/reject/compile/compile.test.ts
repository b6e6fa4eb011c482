import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CompileProblems } from '../../../src/base/codes/compile.ts';
import type { Place } from '../../../src/base/place.ts';
import type { Problem } from '../../../src/base/problem.ts';
import { checkVersions, parseSchedule, safeParseSchedule } from '../../../src/index.ts';

// every code there is, so that a new one asks for a file
const codes: Readonly<Record<keyof CompileProblems, 'reported' | 'a test below'>> = {
  'compile/duplicate-name': 'reported',
  'compile/unknown-name': 'reported',
  'compile/circular': 'reported',
  'compile/type': 'reported',
  'compile/unknown-word': 'reported',
  'compile/percent-bound': 'reported',
  'compile/unit-in-cell': 'reported',
  'compile/word-in-formula': 'reported',
  'compile/fact-needs': 'reported',
  'compile/fact-has': 'reported',
  'compile/default-without-basis': 'reported',
  'compile/ends-crossed': 'reported',
  'compile/band-outside-range': 'reported',
  'compile/number-outside': 'reported',
  'compile/division-by-zero': 'reported',
  'compile/range-missing': 'reported',
  'compile/unknown-fine': 'reported',
  'compile/unknown-file': 'reported',
  'compile/not-a-list': 'reported',
  'compile/unknown-grade': 'reported',
  'compile/grade-without-band': 'reported',
  'compile/duplicate-grade': 'reported',
  'compile/start-with-tests': 'reported',
  'compile/bands-without-grades': 'reported',
  'compile/bands-twice': 'reported',
  'compile/across-not-choice': 'reported',
  'compile/across-missing': 'reported',
  'compile/across-expected': 'reported',
  'compile/along-without-interval': 'reported',
  'compile/along-open': 'reported',
  'compile/along-without-grades': 'reported',
  'compile/end-missing': 'reported',
  'compile/effect-against-kind': 'reported',
  'compile/effect-missing': 'reported',
  'compile/effect-without-grades': 'reported',
  'compile/reduce-without-minimum': 'reported',
  'compile/combine-missing': 'reported',
  'compile/combine-key': 'reported',
  'compile/combine-value': 'reported',
  'compile/strongest-mixed': 'reported',
  'compile/rounding-unit': 'reported',
  'compile/unknown-currency': 'reported',
  'compile/dates-crossed': 'reported',
  'compile/versions-overlap': 'a test below',
  'compile/below-zero': 'reported',
  'compile/instead-with': 'reported',
  'compile/replaces-circle': 'reported',
  'compile/unknown-payer': 'reported',
  'compile/combine-unneeded': 'reported',
  'compile/combine-twice': 'reported',
  'compile/combine-circle': 'reported',
  'compile/monotone-fact': 'reported',
  'compile/amount-too-fine': 'reported',
  'compile/claim-twice': 'reported',
  'compile/example-number': 'reported',
};

const folder = new URL('./', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** The comments at the top: "code line:column" for each problem, then "with line:column" for each related place. */
const expectedOf = (text: string): readonly string[] =>
  [...text.matchAll(/^# (compile\/.*)$/gm)].map(([, line]) => line as string);

/** The shared files and procedure tables that the schedules use. */
const include = (name: string): string | undefined =>
  ['shared', 'other', 'procedure', 'thresholds'].includes(name) ? textOf(`used/${name}.yaml`) : undefined;

const shownIn = (own: string, { code, place, related = [] }: Problem): string => {
  const where = (at: Place | undefined): string =>
    `${at?.file === own ? '' : `${at?.file} `}${at?.line}:${at?.column}`;
  return [code, where(place), ...related.flatMap((one) => ['with', where(one.place)])].join(' ');
};

const problemsOf = (file: string): readonly string[] => {
  const result = safeParseSchedule(textOf(file), { file, include });
  return result.ok ? [] : result.problems.map((problem) => shownIn(file, problem));
};

describe('a schedule without meaning is refused at the right place', () => {
  test.each(files)('%s', (file) => {
    expect(problemsOf(file)).toEqual(expectedOf(textOf(file)));
  });

  test('every code has a file', () => {
    const met = new Set(files.flatMap((file) => expectedOf(textOf(file))).map((line) => line.split(' ')[0]));
    const reported = Object.entries(codes).flatMap(([code, is]) => (is === 'reported' ? [code] : []));
    expect([...met].sort()).toEqual(reported.sort());
  });
});

describe('versions of one schedule', () => {
  const version = (effective: string, schedule = 'test/one') => {
    const text = `schedule: ${schedule}
title: 测试
currency: CNY
effective: { ${effective} }
basis: 某法第一条
fines: [ { payer: 当事人, range: [50, 2000] } ]
rounding: { to: 1, mode: half-up }
`;
    return parseSchedule(text, { file: `${effective}.yaml` });
  };
  const found = (...effective: readonly string[]): readonly unknown[] =>
    checkVersions(effective.map((one) => version(one))).map(({ code, params }) => [code, params]);

  test('may not be in force on the same day', () => {
    const overlap = { schedule: 'test/one', first: '2020-01-01', second: '2021-12-31' };
    expect(found('from: 2020-01-01, to: 2021-12-31', 'from: 2021-12-31')).toEqual([
      ['compile/versions-overlap', overlap],
    ]);
    expect(found('from: 2021-12-31', 'from: 2020-01-01')).toEqual([['compile/versions-overlap', overlap]]);
  });

  test('may follow on each other, and other schedules do not matter', () => {
    expect(found('from: 2020-01-01, to: 2021-12-31', 'from: 2022-01-01')).toEqual([]);
    expect(checkVersions([version('from: 2020-01-01'), version('from: 2020-01-01', 'test/two')])).toEqual([]);
  });
});
