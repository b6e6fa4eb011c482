/** The schedule of design §3, with the grounds that it leaves out; for laws that need one known schedule. */
export const SKETCH = `schedule: cn/zhejiang/hangzhou/display-beyond-shopfront
title: 商店、商场超出门窗摆放物品经营
currency: CNY
effective: { from: 2010-11-01, assumed: "报道发表于2010年秋,未载明施行日期" }
basis: [ { law: 报道, text: 可处以50至2000元的罚款 } ]
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
    range: [50, 2000]
    bands: { 轻微: [50, 200], 一般: [200, 500], 较重: [500, 1000], 严重: [1000, 1500], 特别严重: [1500, 2000] }
    place: { along: area, until: 20 }
circumstances:
  first: { label: 初次违法, kind: lenient, effect: { multiply: 0.8 }, basis: [ { law: 行政处罚法 } ] }
rounding: { to: 1, mode: half-up }
examples:
  - { facts: { area: 3.5 }, fine: 583 }
`;
