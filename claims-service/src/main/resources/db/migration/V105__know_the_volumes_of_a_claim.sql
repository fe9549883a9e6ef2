-- What a file's last record (GO) says, and what its receipts add up to: so that the volumes of one claim can be held
-- against each other. Null while a file is checked, where GO is not sound, and for files from before this step.
ALTER TABLE claim_file ADD COLUMN last_volume boolean;
ALTER TABLE claim_file ADD COLUMN first_receipt_number bigint;
ALTER TABLE claim_file ADD COLUMN last_receipt_number bigint;
ALTER TABLE claim_file ADD COLUMN trailer_line bigint;
ALTER TABLE claim_file ADD COLUMN stated_count bigint;
ALTER TABLE claim_file ADD COLUMN stated_points bigint;
ALTER TABLE claim_file ADD COLUMN found_count bigint;
ALTER TABLE claim_file ADD COLUMN found_points bigint;

ALTER TABLE claim_file ADD CONSTRAINT ck_claim_file_volume CHECK (
    last_volume IS NULL
    OR (first_receipt_number IS NOT NULL AND last_receipt_number IS NOT NULL AND trailer_line IS NOT NULL
        AND stated_count IS NOT NULL AND stated_points IS NOT NULL));

COMMENT ON COLUMN claim_file.last_volume IS 'whether GO says that it is the last or only volume (99)';
COMMENT ON COLUMN claim_file.first_receipt_number IS '-1 if no receipt has a number';
COMMENT ON COLUMN claim_file.last_receipt_number IS '-1 if no receipt has a number';
COMMENT ON COLUMN claim_file.found_count IS 'receipts as GO counts them; null if one cannot be understood';
