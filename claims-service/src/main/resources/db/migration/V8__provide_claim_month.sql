-- Opens a claim month with its partitions. Runs as the owner, since the service's role may not create tables.
CREATE FUNCTION provide_claim_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
DECLARE
    suffix text := to_char(month, 'YYYYMM');
    parent text;
BEGIN
    IF EXISTS (SELECT 1 FROM claim_month c WHERE c.claim_month = month) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('provide_claim_month'));
    FOREACH parent IN ARRAY ARRAY['receipt', 'decision', 'allocation', 'ledger_entry'] LOOP
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES IN (%L)',
                       parent || '_' || suffix, parent, month);
    END LOOP;
    INSERT INTO claim_month (claim_month) VALUES (month) ON CONFLICT DO NOTHING;
END $$;

REVOKE ALL ON FUNCTION provide_claim_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION provide_claim_month(date) TO ${serviceRole};
