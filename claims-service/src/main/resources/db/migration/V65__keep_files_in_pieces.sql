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

DO $$
DECLARE
    month date;
BEGIN
    FOR month IN SELECT claim_month FROM claim_month LOOP
        EXECUTE format('CREATE TABLE %I PARTITION OF claim_file_piece FOR VALUES IN (%L)',
                       'claim_file_piece_' || to_char(month, 'YYYYMM'), month);
    END LOOP;
END $$;

ALTER TABLE claim_file ADD COLUMN byte_count bigint NOT NULL DEFAULT 0;

INSERT INTO claim_file_piece (claim_month, file_id, piece_number, content)
SELECT claim_month, file_id, 1, content FROM claim_file;

UPDATE claim_file SET byte_count = octet_length(content), content = substring(content FROM 1 FOR 8192);

COMMENT ON COLUMN claim_file.content IS 'the beginning of the bytes, with the first record; all of them stand in claim_file_piece';
