import { describe, expect, it } from 'vitest';
import { checkSchedule, parseSchedule } from '../../../src/index.ts';
import { byIds } from '../../../src/workbench/engine/by-ids.ts';
import { caseSheet } from '../../../src/workbench/engine/case-sheet.ts';
import { changeSheet } from '../../../src/workbench/engine/change-sheet.ts';
import { deskOf } from '../../../src/workbench/engine/desk.ts';
import { sheetOf } from '../../../src/workbench/engine/sheet.ts';
import { templateIn } from '../../../src/workbench/page/template.ts';
import { GOODS, PLOTS, SHOP, STALL } from '../../cli/schedules.ts';

const none = { facts: {}, figures: {}, dates: {} };

describe('a case in the form', () => {
  const stall = parseSchedule(STALL);

  it('goes by ids, whatever a file calls the facts', () => {
    const facts = { 主体: '单位', 占地面积: '12', 逾期不改正: '是' };
    expect(byIds(stall, { ...none, facts }).facts).toEqual({ party: '单位', area: '12', overdue: 'yes' });
  });

  it('goes by ids inside the items of a list', () => {
    const facts = { 地块: [{ 面积: '3' }, { size: '4' }] };
    expect(byIds(parseSchedule(PLOTS), { ...none, facts }).facts).toEqual({
      plots: [{ size: '3' }, { size: '4' }],
    });
  });

  it('keeps what it does not know, so that the engine says so', () => {
    expect(byIds(stall, { ...none, facts: { 颜色: '红' } }).facts).toEqual({ 颜色: '红' });
  });

  it('opens an example with every field filled', () => {
    const [example] = sheetOf(stall, STALL, 'zh').examples;
    const { form, result } = caseSheet(stall, example?.case ?? none, 'zh');
    expect(form.facts.map(({ given }) => given)).toEqual(expect.arrayContaining(['单位', '12', 'yes']));
    expect(result?.outcome).toContain('2500');
  });
});

describe('what an example expects', () => {
  const expects = (text: string) =>
    sheetOf(parseSchedule(text), text, 'zh').examples.map((one) => one.expects);

  it('is an amount, a band, an ending, or each fine by its payer', () => {
    expect(expects(SHOP)).toEqual([[{ fine: '583' }], [{ fine: '467' }]]);
    const stall = STALL.split('examples:')[0];
    const cases = [
      '{ facts: { party: 单位, area: 12, overdue: yes }, band: [1500, 3000] }',
      '{ facts: { party: 单位, area: 12, overdue: no }, outcome: not-yet }',
      '{ facts: { party: 单位 }, problem: facts/missing }',
    ];
    expect(expects(`${stall}examples:\n${cases.map((one) => `  - ${one}\n`).join('')}`)).toEqual([
      [{ band: ['1500', '3000'] }],
      [{ outcome: 'not-yet' }],
      [{ outcome: 'refused' }],
    ]);
    const goods = `${GOODS}examples:\n  - { facts: { 货值: 2万, 批次: 2 }, fines: { person: { band: [200, 400] } } }\n`;
    expect(expects(goods)).toEqual([[{ payer: '直接责任人员', of: 'person', band: ['200', '400'] }]]);
  });
});

describe('a new schedule', () => {
  it.each(['zh', 'en'] as const)('loads as it stands, without a fault, in %s', (lang) => {
    const { sound, examples } = checkSchedule(parseSchedule(templateIn(lang)));
    expect([sound, examples.length, examples.every(({ holds }) => holds)]).toEqual([true, 1, true]);
  });
});

describe('the desk', () => {
  const desk = deskOf({ entries: [], texts: { shop: SHOP }, shared: {} });
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('tells what is wrong with a text, and nothing where nothing is', () => {
    expect(desk.problems({ source: { file: 'shop' }, lang: 'zh' })).toEqual([]);
    const text = SHOP.replace('\nrounding', '\nroundng');
    const [first] = desk.problems({ source: { file: 'shop', text }, lang: 'zh' });
    const line = text.split('\n').findIndex((one) => one.startsWith('roundng')) + 1;
    expect([first?.place?.line, first?.suggestion]).toEqual([line, { found: 'roundng', meant: 'rounding' }]);
  });

  it('reads a file as the command line does', () => {
    const ask = { file: 'a.yaml', lang: 'zh' } as const;
    expect(desk.decode({ ...ask, bytes: bytes(`\uFEFF${SHOP}`) })).toEqual({ ok: true, value: SHOP });
    // 中文 in GBK
    const gbk = desk.decode({ ...ask, bytes: Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4]) });
    expect(gbk.ok ? [] : gbk.remarks.map(({ code }) => code)).toEqual(['yaml/not-utf8']);
    const image = desk.decode({ ...ask, bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) });
    expect(image.ok).toBe(false);
    const large = desk.decode({ ...ask, bytes: new Uint8Array(600_000).fill(0x61) });
    expect(large.ok ? [] : large.remarks.map(({ code }) => code)).toEqual(['yaml/too-large']);
  });

  it('says why two versions cannot be compared', () => {
    const later = { file: 'shop', text: SHOP.replace('CNY', 'USD') };
    const told = desk.compare({ old: { file: 'shop' }, later, lang: 'zh' });
    expect(told.ok ? [] : told.remarks.map(({ code }) => code)).toEqual(['assess/compare-currency']);
  });
});

describe('what a draft changes', () => {
  it('has a case of each region for the calculator, under either version', () => {
    const later = parseSchedule(SHOP.split('examples:')[0]?.replace('multiply: 0.8', 'multiply: 0.7') ?? '');
    const { regions } = changeSheet(parseSchedule(SHOP), later, 'zh');
    expect(regions.map(({ kind }) => kind)).toEqual(['lighter']);
    const [one] = regions[0]?.cases ?? [];
    expect(one?.old.case.facts).toEqual(one?.later.case.facts);
    expect(one?.old.case.facts.first).toBe('yes');
    // the greatest change is where the fine is greatest: 2000 × 0.8 = 1600, 2000 × 0.7 = 1400
    expect([one?.old.says, one?.later.says]).toEqual(['罚款 1600 元', '罚款 1400 元（减少 200 元）']);
  });
});
