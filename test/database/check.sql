-- 3.5 ㎡ is 较重, 500..1000: 500 + 500 × 0.5 ÷ 3 = 583.33, so 583. Of 50,000 ids 12,500 are of each sort:
-- 583 and 583.00 agree (25,000); 400 is below, 183 too little; 2500.50 is over the law's 2000: unlawful, 1917.50 too much.
DO $$
DECLARE found record;
BEGIN
  SELECT count(*) AS records,
         count(*) FILTER (WHERE code = 0) AS agree,
         count(*) FILTER (WHERE code = 1) AS below,
         count(*) FILTER (WHERE code = 4) AS unlawful,
         sum(difference) FILTER (WHERE difference > 0) AS much,
         sum(difference) FILTER (WHERE difference < 0) AS little,
         count(*) FILTER (WHERE record = "case") AS in_order,
         count(*) FILTER (WHERE computed = 583 AND range_max = 2000 AND band_min = 500) AS computed
  INTO found FROM findings;
  IF (found.records, found.agree, found.below, found.unlawful, found.much, found.little, found.in_order, found.computed)
       IS DISTINCT FROM (50000::bigint, 25000::bigint, 12500::bigint, 12500::bigint, 12500 * 1917.50, 12500 * -183.00, 50000::bigint, 50000::bigint)
  THEN RAISE EXCEPTION 'unexpected: %', found; END IF;

  -- names and reasons come back as they went, but for what a spreadsheet would run
  IF EXISTS (
    SELECT FROM findings f JOIN decided d ON d.id = f."case"
    WHERE f.organ IS DISTINCT FROM d.organ
       OR f.reason IS DISTINCT FROM d.reason
       OR f.officer IS DISTINCT FROM CASE WHEN d.officer LIKE '=%' THEN '''' || d.officer ELSE d.officer END
  ) THEN RAISE EXCEPTION 'texts differ'; END IF;
END $$;
\echo '1 passed, 0 failed'
