-- A trial run (試験) of a claim month is a month of its own beside the real one, kept under its second day: it has its
-- own partitions, and no statement that names the real month can reach it.
ALTER TABLE claim_month DROP CONSTRAINT ck_claim_month_first_day;
ALTER TABLE claim_month ADD CONSTRAINT ck_claim_month_day CHECK (extract(day FROM claim_month) IN (1, 2));

-- A trial is never billed.
ALTER TABLE ledger_entry ADD CONSTRAINT ck_ledger_entry_no_trial CHECK (extract(day FROM claim_month) = 1);

CREATE FUNCTION provide_trial_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
DECLARE
    trial date := date_trunc('month', month)::date + 1;
BEGIN
    IF EXISTS (SELECT 1 FROM claim_month c WHERE c.claim_month = trial) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('provide_claim_month'));
    PERFORM provide_partitions(trial);
    INSERT INTO claim_month (claim_month) VALUES (trial) ON CONFLICT DO NOTHING;
END $$;

REVOKE ALL ON FUNCTION provide_trial_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION provide_trial_month(date) TO ${serviceRole};
