-- Every table that is partitioned by claim month gets a partition for a month, also those that later migrations add:
-- such a migration ends with SELECT provide_partitions(claim_month) FROM claim_month.
CREATE FUNCTION provide_partitions(month date) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
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
        EXECUTE format('CREATE TABLE IF NOT EXISTS %I PARTITION OF %I FOR VALUES IN (%L)',
                       parent || '_' || to_char(month, CASE extract(day FROM month) WHEN 1 THEN 'YYYYMM' ELSE 'YYYYMM"_test"' END),
                       parent, month);
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION provide_partitions(date) FROM PUBLIC;

CREATE OR REPLACE FUNCTION provide_claim_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM claim_month c WHERE c.claim_month = month) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('provide_claim_month'));
    PERFORM provide_partitions(month);
    INSERT INTO claim_month (claim_month) VALUES (month) ON CONFLICT DO NOTHING;
END $$;

ALTER TABLE fault RENAME TO fault_before;
CREATE TABLE fault (LIKE fault_before INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS)
    PARTITION BY LIST (claim_month);
ALTER TABLE receipt_subject RENAME TO receipt_subject_before;
CREATE TABLE receipt_subject (LIKE receipt_subject_before INCLUDING DEFAULTS INCLUDING CONSTRAINTS)
    PARTITION BY LIST (claim_month);
SELECT provide_partitions(claim_month) FROM claim_month;
INSERT INTO fault SELECT * FROM fault_before;
INSERT INTO receipt_subject SELECT * FROM receipt_subject_before;
DROP TABLE fault_before;
DROP TABLE receipt_subject_before;

ALTER TABLE fault ADD CONSTRAINT pk_fault PRIMARY KEY (claim_month, file_id, fault_number);
ALTER TABLE fault ADD CONSTRAINT fk_fault_file
    FOREIGN KEY (claim_month, file_id) REFERENCES claim_file (claim_month, file_id);
ALTER TABLE receipt_subject ADD CONSTRAINT pk_receipt_subject PRIMARY KEY (subject, claim_month, receipt_id);
CREATE INDEX ix_receipt_subject_receipt ON receipt_subject (claim_month, receipt_id);

COMMENT ON TABLE fault IS 'a fault names its place and its code, never the value that was found there';

GRANT SELECT, INSERT, DELETE ON fault TO ${serviceRole};
GRANT SELECT, INSERT, DELETE ON receipt_subject TO ${serviceRole};
