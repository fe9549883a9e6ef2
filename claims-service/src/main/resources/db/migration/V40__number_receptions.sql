-- A number an institution can name on the telephone (受付番号); it grows with every file.
ALTER TABLE claim_file ADD COLUMN reception_number bigint GENERATED ALWAYS AS IDENTITY;

CREATE INDEX ix_claim_file_institution ON claim_file (institution, claim_month);
