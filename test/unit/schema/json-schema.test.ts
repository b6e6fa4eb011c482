import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scheduleJsonSchema } from '../../../src/schema/json-schema.ts';
import { accepts, type JsonSchema, keywordsOf } from './json-schema-check.ts';
import { scheduleText } from './read.ts';

const schema = scheduleJsonSchema() as JsonSchema;
const acceptsText = (text: string): boolean => accepts(schema, parse(text), schema);

describe('the JSON Schema', () => {
  test('has only keywords of draft 2020-12 that the check below knows', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect([...keywordsOf(schema)].sort()).toEqual([
      ...[
        '$defs',
        '$ref',
        '$schema',
        'additionalProperties',
        'anyOf',
        'description',
        'else',
        'enum',
        'if',
        'items',
      ],
      ...[
        'maxItems',
        'minItems',
        'minLength',
        'pattern',
        'prefixItems',
        'properties',
        'required',
        'then',
        'title',
        'type',
      ],
    ]);
  });

  test('has a definition for every reference', () => {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(references)).toEqual(new Set(Object.keys(schema.$defs ?? {})));
  });

  test('describes every key in both languages', () => {
    const described = [...keysOf(schema.$defs)].map(([key, { description }]) => [
      key,
      / \/ /.test(description ?? ''),
    ]);
    expect(described.filter(([, isDescribed]) => !isDescribed)).toEqual([]);
  });

  test('says which keys must stand', () => {
    const required = (name: string) => schema.$defs?.[name]?.required;
    expect(required('schedule-file')).toEqual([
      ...['schedule', 'title', 'currency', 'effective', 'basis', 'fines', 'rounding'],
    ]);
    expect(required('shared-file')).toEqual(['shared', 'title']);
    expect(required('procedure-file')).toEqual(['procedure', 'title', 'rules']);
  });
});

describe('an editor', () => {
  test('accepts the sketch of the design', () => {
    expect(acceptsText(readFileSync(new URL('sketch.yaml', import.meta.url), 'utf8'))).toBe(true);
  });

  test.each([
    { values: '{ 值: { table: { 次数: { 1: 1.5, ">= 2": { is: 3, at_most: { higher_of: [1, a] } } } } } }' },
    { values: '{ 值: { table: { across: 主体, rows: [ { 改正: true, gives: { 单位: 1, 个人: 2 } } ] } } }' },
    {
      fines:
        '[ { payer: 当事人, range: { table: { 主体: { 单位: [1, 2] } } }, bands: { across: 主体, 轻: { 单位: lowest } } } ]',
    },
    { circumstances: '{ a: { kind: reduce, unless: [b, { c: yes }], effect: { grade: down 1 } } }' },
    {
      values:
        '{ 值: { points: { start: 20%, factors: { 次数: { 1: 0, ">= 2": { is: 3 } }, 甲: 乙, 丙: { is: 2 } } } } }',
    },
    { values: '{ 值: { brackets: { of: a, rows: [ { up_to: 2, rate: 1 }, { rate: { is: 3 } } ] } } }' },
    { values: '{ 值: { per: { of: a, each: 0.5, part: up, amount: 100 }, at_most: 2000 } }' },
    {
      values:
        '{ 甲: { days: { from: a, to: 2026-01-01, count: both } }, 乙: { months: { from: a, to: b, count: last, part: up } } }',
    },
    {
      values:
        '{ 甲: { each: 地块, add: { is: 2 } }, 乙: { each: 地块, highest: 2 }, 丙: { each: 地块, count: { 面积: 2 } } }',
    },
    { facts: '{ 地块: { kind: list, count: "[1..9]", items: { 面积: { kind: number } } } }' },
    {
      fines:
        '[ { payer: a, hit: first, cases: [ { 面积: 1, grade: 重, cases: [ { range: [1, 2], total: { at_most: 3 } } ] } ] } ]',
    },
    {
      fines:
        '[ { payer: a, range: [1, 2], shares: { across: 主体, 轻: { 单位: "(0%..40%]" } }, bands: { 重: "[1..2)" } } ]',
    },
    {
      fines:
        '[ { payer: a, instead: 警告, each: 地块, replaces: b, preconditions: [ { needs: { c: yes }, otherwise: not-yet } ] } ]',
    },
    {
      circumstances: '{ a: { kind: lenient or reduce }, b: { kind: 从轻或者减轻或不予 }, c: { kind: 从重 } }',
    },
    {
      combine: '{ several lenient: strongest, basis: [某法], note: 甲 }',
      uses: '[a/b]',
      together: '{ take: sum, at_most: 3 }',
    },
    { confiscate: '[ { what: 物, when: { a: yes } } ]', measures: '[ { what: 滞纳金, amount: { is: 3 } } ]' },
    {
      procedure: '{ uses: a, party: { 主体: { 单位: 法人或者其他组织 } } }',
      accepted: '[ { finding: gap, basis: b } ]',
    },
    { procedure: '{ uses: a, party: 公民 }', expect: '{ monotone: [面积], jumps_at_most: 5000 }' },
    {
      examples:
        '[ { facts: { 地块: [ { 面积: 3 } ] }, decided: 2026-01-01, fines: { a: 5, b: { range: { max: 3 } } }, total: 8, band: { min: 1 } } ]',
    },
  ])('accepts %j', (parts) => {
    expect(acceptsText(scheduleText(parts))).toBe(true);
  });

  test.each([
    { roundin: '1' },
    { rounding: '{ to: 1, mode: nearest }' },
    { fines: '[ { payer: 当事人 } ]' },
    { fines: '[ { payer: 当事人, range: [1, 2, 3] } ]' },
    { values: '{ 值: { higer_of: [1, 2] } }' },
    { effective: '{ from: 2010年 }' },
    { limits: '{ at_most: 3 }' },
    { values: '{ 值: { points: { start: 1 } } }' },
    { values: '{ 值: { days: { from: a, to: b } } }' },
    { values: '{ 值: { each: 地块 } }' },
    { facts: '{ 地块: { kind: list, items: { 内: { kind: list } } } }' },
    { fines: '[ { payer: a, range: [1, 2], total: {} } ]' },
    { fines: '[ { payer: a, cases: [ { limits: { at_mots: 3 } } ] } ]' },
    { circumstances: '{ a: { kind: lenient or worse } }' },
    { procedure: '{ uses: a, party: person }' },
    { accepted: '[ { finding: a } ]' },
    { expect: '{}' },
    { together: '{ at_most: 3 }' },
  ])('marks %j', (parts) => {
    expect(acceptsText(scheduleText(parts))).toBe(false);
  });
});

describe('the other files', () => {
  const shared = 'shared: a\ntitle: 甲\n';
  const procedure = 'procedure: a\ntitle: 甲\n';

  test.each([
    `${shared}facts: { 次数: { kind: count } }`,
    `${shared}circumstances: { a: { kind: 减轻, basis: 某法 } }\nnote: 甲`,
    `${procedure}rules: [ { id: a, label: b, says: c, at_most: 200, at_least: { citizen: 1万, organisation: 5 } } ]`,
    `${procedure}rules: [ { id: a, label: b, says: c, at_least: { 公民: 1, 法人或者其他组织: 2 }, basis: 某法 } ]`,
  ])('accepts %j', (text) => {
    expect(acceptsText(text)).toBe(true);
  });

  test.each([
    shared,
    `${shared}fines: []`,
    `${shared}circumstances: { a: { kind: worse } }`,
    procedure,
    `${procedure}rules: []`,
    `${procedure}rules: [ { id: a, label: b, says: c, at_least: { citizen: 1 } } ]`,
  ])('marks %j', (text) => {
    expect(acceptsText(text)).toBe(false);
  });
});

/** Every key that the schema names, with what it says about it. */
function* keysOf(part: unknown): Generator<[string, JsonSchema]> {
  if (typeof part !== 'object' || part === null) return;
  const { properties } = part as JsonSchema;
  yield* Object.entries(properties ?? {});
  for (const child of Object.values(part)) yield* keysOf(child);
}
