import { type Auditor, type AuditRecord, auditor } from '../../../src/audit.ts';
import { type Plan, parseSchedule } from '../../../src/index.ts';
import { SHOP } from '../../cli/schedules.ts';

export const shop: Plan = parseSchedule(SHOP);

/** The same schedule from 2020 on, with bands of half the width: 3.5 ㎡ gives 250 + 250 × 0.5 ÷ 3 = 291.67, so 292. */
export const shopLater: Plan = parseSchedule(
  SHOP.replace('from: 2010-11-01', 'from: 2020-01-01')
    .replace('较重: [500, 1000]', '较重: [250, 500]')
    .replace('轻微: [50, 200], 一般: [200, 500]', '轻微: [50, 100], 一般: [100, 250]')
    .replace('严重: [1000, 1500], 特别严重: [1500, 2000]', '严重: [500, 750], 特别严重: [750, 1000]')
    .replace(/examples:[\s\S]*$/, ''),
);

export const shopEarlier: Plan = parseSchedule(
  SHOP.replace('effective: { from: 2010-11-01 }', 'effective: { from: 2010-11-01, to: 2019-12-31 }'),
);

/** 3.5 ㎡: 583 in 500..1000, the law's range 50..2000, a fine that may be. */
export const record = (amount: string | number, more: Partial<AuditRecord> = {}): AuditRecord => ({
  schedule: 'cn/test/shop',
  facts: { area: '3.5' },
  amount,
  ...more,
});

export const review: Auditor['review'] = auditor([shop]).review;
