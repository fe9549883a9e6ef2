-- Which receipts with faults of level L3 and L4 are claimed is the institution's choice (請求の方式): with errors, without
-- errors, unchecked. Null while it has not chosen.
ALTER TABLE claim_file ADD COLUMN claim_mode text;
ALTER TABLE claim_file ADD COLUMN mode_chosen_at timestamptz;
ALTER TABLE claim_file ADD COLUMN mode_chosen_by text;
ALTER TABLE claim_file ADD COLUMN receipts_awaiting integer NOT NULL DEFAULT 0;
ALTER TABLE claim_file ADD COLUMN receipts_unclaimed integer NOT NULL DEFAULT 0;
ALTER TABLE claim_file ADD COLUMN receipts_withdrawn integer NOT NULL DEFAULT 0;

ALTER TABLE claim_file ADD CONSTRAINT ck_claim_file_mode
    CHECK (claim_mode IN ('WITH_ERRORS', 'WITHOUT_ERRORS', 'UNCHECKED'));
ALTER TABLE claim_file ADD CONSTRAINT ck_claim_file_mode_chosen
    CHECK (claim_mode IS NOT NULL OR (mode_chosen_at IS NULL AND mode_chosen_by IS NULL));

-- What was accepted so far was accepted with its errors.
UPDATE claim_file SET claim_mode = 'WITH_ERRORS' WHERE status <> 'REFUSED';

-- Every receipt of a file that counts is somewhere.
ALTER TABLE claim_file ADD CONSTRAINT ck_claim_file_every_receipt CHECK (
    status <> 'ACCEPTED' OR receipts_total
        = receipts_accepted + receipts_refused + receipts_awaiting + receipts_unclaimed + receipts_withdrawn);

CREATE INDEX ix_claim_file_unconfirmed ON claim_file (claim_month, review_organisation)
    WHERE status = 'ACCEPTED' AND claim_mode IS NULL;

ALTER TABLE receipt ADD COLUMN check_level text;
ALTER TABLE receipt ADD CONSTRAINT ck_receipt_check_level
    CHECK (check_level IN ('L2', 'L3_UNACCEPTABLE', 'L3', 'L4', 'L48'));

COMMENT ON COLUMN receipt.check_level IS 'the level of its faults that matters most for what is claimed; null without any';

-- AWAITING: errors, and no mode chosen yet. UNCLAIMED: errors, and claimed without. WITHDRAWN: 取下げ.
ALTER TABLE receipt DROP CONSTRAINT ck_receipt_state;
ALTER TABLE receipt ADD CONSTRAINT ck_receipt_state CHECK (
    state IN ('CHECKED', 'ACCEPTED', 'AWAITING', 'UNCLAIMED', 'REFUSED', 'WITHDRAWN', 'REPLACED'));
