/** Grades by area, a place, a circumstance: the sketch of design §3. */
export const SHOP = `schedule: cn/test/shop
title: 超出门窗摆放物品经营
currency: CNY
effective: { from: 2010-11-01 }
basis: [ { law: 某市市容条例, article: 第三十一条, text: 可处以50至2000元的罚款 } ]
facts:
  area: { label: 违法面积, kind: quantity, unit: ㎡, decimals: 2, domain: "(0..1000]", harm: more }
grades:
  rows:
    - { grade: 轻微, area: "(0..1]" }
    - { grade: 一般, area: "(1..3]" }
    - { grade: 较重, area: "(3..6]" }
    - { grade: 严重, area: "(6..10]" }
    - { grade: 特别严重, area: "> 10" }
fines:
  - payer: 当事人
    duty: may
    range: [50, 2000]
    bands: { 轻微: [50, 200], 一般: [200, 500], 较重: [500, 1000], 严重: [1000, 1500], 特别严重: [1500, 2000] }
    place: { along: area, until: 20, assumed: 按比例取值为本文件所设 }
circumstances:
  first: { label: 初次违法, kind: lenient, effect: { multiply: 0.8 }, basis: [ { law: 行政处罚法, article: 第三十三条 } ] }
rounding: { to: 1, mode: half-up }
examples:
  - { facts: { area: 3.5 }, grade: 较重, fine: 583 }
  - { facts: { area: 3.5, first: yes }, fine: 467 }
`;

/** Bands by party, a precondition, the figure the officer's. */
export const STALL = `schedule: cn/test/stall
title: 擅自堆放物料
currency: CNY
effective: { from: 2021-01-01 }
basis: [ { law: 某条例, article: 第十三条 } ]
facts:
  主体: { id: party, kind: choice, options: [单位, 个人] }
  占地面积: { id: area, kind: quantity, unit: ㎡, domain: "(0..10000]" }
  逾期不改正: { id: overdue, kind: flag }
preconditions:
  - { needs: { 逾期不改正: yes }, otherwise: not-yet, says: 应当先责令限期改正 }
grades:
  rows:
    - { grade: 轻微, 占地面积: "(0..5)" }
    - { grade: 严重, 占地面积: ">= 5" }
fines:
  - payer: 当事人
    range: { table: { 主体: { 单位: [500, 3000], 个人: [200, 1000] } } }
    bands:
      across: 主体
      轻微: { 单位: [500, 1500], 个人: [200, 500] }
      严重: { 单位: [1500, 3000], 个人: [500, 1000] }
rounding: { to: 1, mode: half-up }
examples:
  - { facts: { party: 单位, area: 12, overdue: yes }, figures: { fine: { value: 2500, reason: 占用主要道路 } }, fine: 2500 }
`;

/** No grades: cases, a base, a word fact, a cap, a list. */
export const GOODS = `schedule: cn/test/goods
title: 销售不合格商品
currency: CNY
effective: { from: 2022-01-01 }
basis: [ { law: 某法, article: 第五条 } ]
facts:
  货值: { id: value, kind: money, or: [无法计算] }
  批次: { id: lots, kind: count, domain: "[1..50]" }
values:
  计罚货值: { is: 货值, at_least: 1万 }
fines:
  - payer: 经营者
    cases:
      - { 货值: 无法计算, range: [5000, 50000] }
      - { 货值: "[0..1万)", range: [5000, 20000] }
      - { 货值: ">= 1万", of: 计罚货值, range: [1, 3] }
  - payer: 直接责任人员
    id: person
    of: 批次
    range: [100, 200]
    total: { at_most: 3000 }
confiscate: [ { what: 违法所得 } ]
measures: [ { what: 责令改正 } ]
rounding: { to: 10, mode: down }
`;

/** Several plots, each measured. */
export const PLOTS = `schedule: cn/test/plots
title: 毁坏林地
currency: CNY
effective: { from: 2020-01-01 }
basis: [ { law: 某法, article: 第七条 } ]
facts:
  地块: { id: plots, kind: list, count: "[1..9]", items: { 面积: { id: size, kind: quantity, unit: ㎡ } } }
fines:
  - payer: 违法者
    each: 地块
    of: 面积
    range: [10, 20]
rounding: { to: 1, mode: half-up }
`;

/** Two versions of one schedule. */
export const OLD = `schedule: cn/test/twice
title: 旧规定
currency: CNY
effective: { from: 2001-01-01, to: 2020-12-31 }
basis: [ { law: 旧条例, article: 第一条 } ]
facts: { n: { kind: count, domain: "[1..9]" } }
fines: [ { payer: 当事人, range: [100, 200], place: lowest } ]
rounding: { to: 1, mode: half-up }
`;
export const NEW = OLD.replace('旧规定', '新规定')
  .replace('from: 2001-01-01, to: 2020-12-31', 'from: 2021-01-01')
  .replace('[100, 200]', '[300, 400]');

export const ALL: Readonly<Record<string, string>> = {
  'cn/test/shop.yaml': SHOP,
  'cn/test/stall.yaml': STALL,
  'cn/test/goods.yaml': GOODS,
  'cn/test/plots.yaml': PLOTS,
  'cn/test/twice/2001.yaml': OLD,
  'cn/test/twice/2021.yaml': NEW,
};
