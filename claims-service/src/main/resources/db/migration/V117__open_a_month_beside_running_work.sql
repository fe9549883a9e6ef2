-- Opening a month never hurts what runs. Its partitions are made apart and then attached, which reading neither waits for
-- nor delays. Attaching keeps writers out for a moment: the locks for it are taken in the order in which the work writes,
-- the first one while nothing else is held, all others within a third of the server's deadlock_timeout (1 s), so that it is
-- always the opener who yields and tries again, and never the work that is told of a deadlock.
CREATE OR REPLACE FUNCTION provide_partitions(month date) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT
    SET lock_timeout = '2s' AS $$
DECLARE
    suffix       text := '_' || to_char(month, CASE extract(day FROM month) WHEN 1 THEN 'YYYYMM' ELSE 'YYYYMM"_test"' END);
    work_order   text[] := ARRAY['receipt', 'fault', 'receipt_change', 'reclaim', 'claim_file', 'claim_file_piece',
                                 'decision', 'ledger_entry', 'allocation', 'receipt_subject'];
    last_attempt timestamptz := clock_timestamp() + interval '10 seconds';
    yield_at     timestamptz;
    parents      text[];
    concerned    text[];
    name         text;
BEGIN
    SELECT array_agg(c.relname ORDER BY c.relname)
      INTO parents
      FROM pg_partitioned_table p
      JOIN pg_class c ON c.oid = p.partrelid
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = p.partattrs[0]
     WHERE c.relnamespace = current_schema()::regnamespace AND p.partstrat = 'l' AND a.attname = 'claim_month'
       AND to_regclass(quote_ident(c.relname || suffix)) IS NULL;
    IF parents IS NULL THEN
        RETURN;
    END IF;
    FOREACH name IN ARRAY parents LOOP
        EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL) WITH (fillfactor = %s)',
                       name || suffix, name, CASE name WHEN 'allocation' THEN 50 ELSE 100 END);
    END LOOP;

    -- A foreign key from or to one of them concerns the table at its other end.
    SELECT array_agg(t.relname ORDER BY array_position(work_order, t.relname), t.relname)
      INTO concerned
      FROM (SELECT unnest(parents)
             UNION SELECT f.relname
              FROM pg_constraint k
              JOIN pg_class p ON p.relname = ANY (parents) AND p.relnamespace = current_schema()::regnamespace
              JOIN pg_class f ON (k.conrelid, k.confrelid) IN ((p.oid, f.oid), (f.oid, p.oid))
             WHERE k.contype = 'f' AND NOT f.relispartition) AS t (relname);
    LOOP
        BEGIN
            PERFORM set_config('lock_timeout', '2s', true);
            yield_at := NULL;
            FOREACH name IN ARRAY concerned LOOP
                EXECUTE format('LOCK TABLE ONLY %I IN SHARE ROW EXCLUSIVE MODE', name);
                yield_at := coalesce(yield_at, clock_timestamp() + interval '300 milliseconds');
                PERFORM set_config('lock_timeout', greatest(1, extract(milliseconds FROM yield_at - clock_timestamp()))::integer::text, true);
            END LOOP;
            FOREACH name IN ARRAY parents LOOP
                EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES IN (%L)', name, name || suffix, month);
            END LOOP;
            RETURN;
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            IF clock_timestamp() > last_attempt THEN
                RAISE;
            END IF;
            PERFORM pg_sleep(0.1 + random() * 0.3);
        END;
    END LOOP;
END $$;

-- The key is that of a month or of its trial. Openers wait for each other, and only for each other.
CREATE FUNCTION open_month(key date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
    SET lock_timeout = '25s' AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM claim_month c WHERE c.claim_month = key) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('provide_claim_month'));
    PERFORM provide_partitions(key);
    INSERT INTO claim_month (claim_month) VALUES (key) ON CONFLICT DO NOTHING;
END $$;

REVOKE ALL ON FUNCTION open_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_month(date) TO ${serviceRole};

-- The names under which a service of the version before opens months while it is replaced.
CREATE OR REPLACE FUNCTION provide_claim_month(month date) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path FROM CURRENT AS 'SELECT open_month(month)';
CREATE OR REPLACE FUNCTION provide_trial_month(month date) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$ SELECT open_month(date_trunc('month', month)::date + 1) $$;
