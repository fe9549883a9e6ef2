-- Rows that are updated once in their life find room on their page, so that no index is written again: an allocation when
-- it is booked, waiting work when it is claimed. Waiting work comes and goes: its dead rows are cleared early.
ALTER TABLE review_work SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);

CREATE OR REPLACE FUNCTION provide_partitions(month date) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    parent text;
BEGIN
    FOR parent IN
        SELECT c.relname
          FROM pg_partitioned_table p
          JOIN pg_class c ON c.oid = p.partrelid
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
         WHERE c.relnamespace = current_schema()::regnamespace AND p.partstrat = 'l' AND a.attname = 'claim_month'
         ORDER BY c.relname
    LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES IN (%L) WITH (fillfactor = %s)',
                       parent || '_' || to_char(month, CASE extract(day FROM month) WHEN 1 THEN 'YYYYMM' ELSE 'YYYYMM"_test"' END),
                       parent, month, CASE parent WHEN 'allocation' THEN 50 ELSE 100 END);
    END LOOP;
END $$;

DO $$
DECLARE
    partition regclass;
BEGIN
    FOR partition IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'allocation'::regclass LOOP
        EXECUTE format('ALTER TABLE %s SET (fillfactor = 50)', partition);
    END LOOP;
END $$;
