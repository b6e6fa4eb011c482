import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBreaches, type Table } from './import-rules.ts';
import { readImports } from './read-imports.ts';

const tableOf = (texts: Readonly<Record<string, string>>): Table =>
  new Map(Object.entries(texts).map(([file, text]) => [`src/${file}`, readImports(text)]));

const readSource = (): Table => {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replace(/\\/g, '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .sort();
  return tableOf(Object.fromEntries(files.map((file) => [file, readFileSync(`${folder}${file}`, 'utf8')])));
};

describe('the imports of src', () => {
  const table = readSource();

  it('are found', () => {
    expect(table.size).toBeGreaterThan(0);
  });

  it('go the way of the house', () => {
    expect(findBreaches(table)).toEqual([]);
  });
});

/** A small house in order: every room, every outside module in its home. */
const house = {
  'base/decimal.ts': `export const D = 1;`,
  'base/place.ts': `export interface Place { line: number }`,
  'model/plan.ts': `import type { Place } from '../base/place.ts'; export interface Plan { at: Place }`,
  'parse/parse.ts': `import { parseDocument } from 'yaml'; import type { Plan } from '../model/plan.ts';`,
  'schema/fine.ts': `import * as z from 'zod'; import { D } from '../base/decimal.ts';`,
  'compile/fine.ts': `import type { Plan } from '../model/plan.ts';`,
  'assess/assess.ts': `import { D } from '../base/decimal.ts'; import type { Plan } from '../model/plan.ts';`,
  'explain/words.ts': `import type { Plan } from '../model/plan.ts';`,
  'verify/prove.ts': `import { assess } from '../assess/assess.ts';`,
  'verify/model/steps.ts': `import type { Plan } from '../../model/plan.ts'; export const s = 1;`,
  'verify/box/view.ts': `import { s } from '../model/steps.ts'; export const v = s;`,
  'verify/checks/gap.ts': `import { v } from '../box/view.ts'; export const g = v;`,
  'audit/find.ts': `import { assess } from '../assess/assess.ts';`,
  'runtime.ts': `export { assess } from './assess/assess.ts'; export type { Plan } from './model/plan.ts';`,
  'index.ts': `export { assess } from './runtime.ts'; export { parse } from './parse/parse.ts';
    export { fine } from './schema/fine.ts'; export { find } from './audit/find.ts';`,
  'workbench/page.ts': `import { assess } from '../runtime.ts';`,
  'node/index.ts': `import { readFileSync } from 'node:fs'; import { parse } from '../index.ts';`,
  'cli/main.ts': `import { Command } from 'commander'; import pc from 'picocolors'; import w from 'string-width';
    import { argv } from 'node:process'; import { load } from '../node/index.ts'; import { parse } from '../index.ts';`,
};

type HouseFile = keyof typeof house;

/** The breaches after one more line in one file of the house. */
const breachesWith = (file: HouseFile, line: string): readonly string[] =>
  findBreaches(tableOf({ ...house, [file]: `${house[file]}\n${line}` }));

describe('the house in order', () => {
  it('has no breach', () => {
    expect(findBreaches(tableOf(house))).toEqual([]);
  });
});

describe('a room that imports what it may not', () => {
  const breaches: readonly (readonly [HouseFile, string, string])[] = [
    ['base/place.ts', '../model/plan.ts', 'base may not import model'],
    ['model/plan.ts', '../compile/fine.ts', 'model may not import compile'],
    ['parse/parse.ts', '../schema/fine.ts', 'parse may not import schema'],
    ['schema/fine.ts', '../parse/parse.ts', 'schema may not import parse'],
    ['compile/fine.ts', '../schema/fine.ts', 'compile may not import schema'],
    ['assess/assess.ts', '../compile/fine.ts', 'assess may not import compile'],
    ['explain/words.ts', '../assess/assess.ts', 'explain may not import assess'],
    ['verify/prove.ts', '../compile/fine.ts', 'verify may not import compile'],
    ['verify/model/steps.ts', '../box/view.ts', 'model may not import src/verify/box/view.ts'],
    ['verify/box/view.ts', '../checks/gap.ts', 'box may not import src/verify/checks/gap.ts'],
    ['verify/checks/gap.ts', '../prove.ts', 'checks may not import src/verify/prove.ts'],
    ['audit/find.ts', '../verify/prove.ts', 'audit may not import verify'],
    ['explain/words.ts', '../index.ts', 'explain may not import entry'],
    ['index.ts', './node/index.ts', 'entry may not import node'],
    ['index.ts', './cli/main.ts', 'entry may not import cli'],
    ['runtime.ts', './workbench/page.ts', 'entry may not import workbench'],
    ['workbench/page.ts', '../assess/assess.ts', 'workbench may not import assess'],
    ['workbench/page.ts', '../node/index.ts', 'workbench may not import node'],
    ['node/index.ts', '../base/place.ts', 'node may not import base'],
    ['node/index.ts', '../cli/main.ts', 'node may not import cli'],
    ['cli/main.ts', '../explain/words.ts', 'cli may not import explain'],
    ['cli/main.ts', '../workbench/page.ts', 'cli may not import workbench'],
  ];

  it.each(breaches)('%s from %s', (file, specifier, words) => {
    const expected = expect.arrayContaining([expect.stringMatching(`^src/${file}: ${words}`)]);
    expect(breachesWith(file, `import { a } from '${specifier}';`)).toEqual(expected);
    expect(breachesWith(file, `import type { A } from '${specifier}';`)).toEqual(expected);
  });

  it.each([
    `import '../schema/fine.ts';`,
    `import { type A } from '../schema/fine.ts';`,
    `export { a } from '../schema/fine.ts';`,
    `export type { A } from '../schema/fine.ts';`,
    `const a = await import('../schema/fine.ts');`,
    `type A = import('../schema/fine.ts').A;`,
    `import a = require('../schema/fine.ts');`,
    `const a = require('../schema/fine.ts');`,
  ])('however it is written: %s', (line) => {
    expect(breachesWith('compile/fine.ts', line)).toContain(
      'src/compile/fine.ts: compile may not import schema (src/schema/fine.ts)',
    );
  });

  it('in a room that the house does not have', () => {
    expect(findBreaches(tableOf({ ...house, 'utils/a.ts': '' }))).toEqual([
      'src/utils/a.ts: utils is no room of the house',
    ]);
  });

  it.each(['../../test/setup.ts', './missing.ts', './place', '../../package.json'])(
    'from %s',
    (specifier) => {
      expect(breachesWith('base/decimal.ts', `import { a } from '${specifier}';`)).toEqual([
        `src/base/decimal.ts: ${specifier} names no file of src`,
      ]);
    },
  );

  it('by a computed name', () => {
    expect(breachesWith('cli/main.ts', 'await import(name);')).toEqual([
      'src/cli/main.ts: an import must name its module',
    ]);
  });
});

describe('an outside module away from home', () => {
  it.each([
    ['compile/fine.ts', 'yaml', 'src/parse/'],
    ['compile/fine.ts', 'zod', 'src/schema/'],
    ['index.ts', 'commander', 'src/cli/'],
    ['explain/words.ts', 'string-width', 'src/cli/'],
    ['verify/prove.ts', 'node:fs', 'src/node/, src/cli/'],
    ['node/index.ts', 'yaml', 'src/parse/'],
  ] as const)('%s from %s', (file, module, home) => {
    const expected = `src/${file}: ${module} belongs to ${home}`;
    expect(breachesWith(file, `import * as a from '${module}';`)).toContain(expected);
    expect(breachesWith(file, `import type * as a from '${module}';`)).toContain(expected);
  });

  it.each(['lodash', 'fs', '@scope/thing/part'])('%s has none', (module) => {
    expect(breachesWith('cli/main.ts', `import a from '${module}';`)).toEqual([
      `src/cli/main.ts: ${module} has no home in src: add it to import-rules.ts`,
    ]);
  });

  it.each([`import { z } from 'zod';`, `import z from 'zod';`, `import type { ZodType } from 'zod';`])(
    '%s',
    (line) => {
      expect(breachesWith('schema/fine.ts', line)).toEqual([
        `src/schema/fine.ts: write: import * as z from 'zod'`,
      ]);
    },
  );
});

describe('exports', () => {
  it.each([`export * from './assess/assess.ts';`, `export * as a from './assess/assess.ts';`])(
    '%s',
    (line) => {
      expect(breachesWith('index.ts', line)).toEqual(['src/index.ts: no export * (./assess/assess.ts)']);
    },
  );

  it.each([
    'export default 1;',
    'export default function f() {}',
    'export default class {}',
    'const a = 1; export { a as default };',
    `export { default } from './prove.ts';`,
    'export = 1;',
  ])('%s', (line) => {
    expect(breachesWith('verify/prove.ts', line)).toContain('src/verify/prove.ts: no default export');
  });
});

describe('a cycle', () => {
  it('at run time is found, whatever its length', () => {
    const table = tableOf({
      'base/a.ts': `import { b } from './b.ts';`,
      'base/b.ts': `export { c } from './c.ts';`,
      'base/c.ts': `import './a.ts';`,
      'base/d.ts': `import { d } from './d.ts';`,
    });
    expect(findBreaches(table)).toEqual([
      'cycle: src/base/a.ts -> src/base/b.ts -> src/base/c.ts -> src/base/a.ts',
      'cycle: src/base/d.ts -> src/base/d.ts',
    ]);
  });

  it('of types is none', () => {
    const table = tableOf({
      'base/a.ts': `import type { B } from './b.ts';`,
      'base/b.ts': `import { a } from './a.ts';`,
    });
    expect(findBreaches(table)).toEqual([]);
  });
});

describe('a handheld entry', () => {
  it.each([
    ['runtime.ts', `export { parse } from './parse/parse.ts';`, 'yaml', 'src/parse/parse.ts'],
    ['runtime.ts', `export { fine } from './schema/fine.ts';`, 'zod', 'src/schema/fine.ts'],
    ['assess/assess.ts', `import 'node:fs';`, 'node:fs', 'src/assess/assess.ts'],
  ] as const)('%s with %s', (file, line, module, way) => {
    expect(breachesWith(file, line)).toContain(`src/runtime.ts loads ${module} by way of ${way}`);
  });

  it('with a type from there is in order', () => {
    expect(breachesWith('runtime.ts', `export type { A } from './parse/parse.ts';`)).toEqual([]);
  });
});
