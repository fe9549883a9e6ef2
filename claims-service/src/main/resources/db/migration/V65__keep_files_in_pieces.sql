-- The bytes of a file are kept in pieces, so that nobody has to hold a whole file in memory to keep or to read it.
CREATE TABLE claim_file_piece (
    claim_month  date    NOT NULL,
    file_id      uuid    NOT NULL,
    piece_number integer NOT NULL,
    content      bytea   NOT NULL,
    CONSTRAINT pk_claim_file_piece PRIMARY KEY (claim_month, file_id, piece_number),
    CONSTRAINT fk_claim_file_piece_file FOREIGN KEY (claim_month, file_id) REFERENCES claim_file (claim_month, file_id),
    CONSTRAINT ck_claim_file_piece_number CHECK (piece_number >= 1)
) PARTITION BY LIST (claim_month);

GRANT SELECT, INSERT ON claim_file_piece TO ${serviceRole};

-- Every table that is partitioned by claim month gets its partition, whichever migration it comes from.
CREATE FUNCTION provide_partitions_named(month date, suffix text) RETURNS void LANGUAGE plpgsql
    SET search_path FROM CURRENT AS $$
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
                       parent || '_' || suffix, parent, month);
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION provide_partitions_named(date, text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION provide_claim_month(month date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM claim_month c WHERE c.claim_month = month) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('provide_claim_month'));
    PERFORM provide_partitions_named(month, to_char(month, 'YYYYMM'));
    INSERT INTO claim_month (claim_month) VALUES (month) ON CONFLICT DO NOTHING;
END $$;

SELECT provide_partitions_named(claim_month, to_char(claim_month, 'YYYYMM')) FROM claim_month;

ALTER TABLE claim_file ADD COLUMN byte_count bigint NOT NULL DEFAULT 0;

INSERT INTO claim_file_piece (claim_month, file_id, piece_number, content)
SELECT claim_month, file_id, 1, content FROM claim_file;

UPDATE claim_file SET byte_count = octet_length(content), content = substring(content FROM 1 FOR 8192);

COMMENT ON COLUMN claim_file.content IS 'the beginning of the bytes, with the first record; all of them stand in claim_file_piece';
