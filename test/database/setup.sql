-- 50,000 decided fines for goods before shops (schedule cn/zhejiang/hangzhou/display-beyond-shopfront).
CREATE TABLE decided (
  id bigint PRIMARY KEY, schedule text, organ text, officer text, act_on date,
  area numeric(6, 2), first boolean, amount numeric(12, 2), reason text
);

-- four sorts of case, each worked by hand in check.sql
INSERT INTO decided
SELECT
  id,
  'cn/zhejiang/hangzhou/display-beyond-shopfront',
  '第' || id % 7 || '执法队',
  CASE WHEN id % 5 = 0 THEN '=cmd|''/C calc''!A1' ELSE '执法员, "' || id % 11 || '"' END,
  DATE '2015-01-01' + (id % 3000)::int,
  3.5,
  NULL,
  CASE id % 4 WHEN 0 THEN 583 WHEN 1 THEN 583.00 WHEN 2 THEN 400 ELSE 2500.50 END,
  CASE WHEN id % 4 = 2 THEN E'情节轻微,\n已改正' END
FROM generate_series(1, 50000) AS id;

CREATE TABLE findings (
  record bigint, code int, finding text, "case" bigint, schedule text, version date, organ text, officer text, date date,
  fine text, outcome text, grade text, currency text, decided numeric, computed numeric, difference numeric,
  range_min numeric, range_max numeric, limits_min numeric, limits_max numeric, band_min numeric, band_max numeric,
  notes text, reason text, problems text, why text
);
