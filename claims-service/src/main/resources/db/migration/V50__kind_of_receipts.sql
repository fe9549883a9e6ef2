-- Medical, DPC, dental and pharmacy receipts mean different things at the same position: the kind chooses the record
-- tables (with the claim month) whenever a kept receipt is read again.
ALTER TABLE claim_file ADD COLUMN kind text NOT NULL DEFAULT 'MEDICAL';
ALTER TABLE claim_file ADD CONSTRAINT ck_claim_file_kind
    CHECK (kind IN ('MEDICAL', 'DPC', 'DENTAL', 'PHARMACY', 'HOME_NURSING'));

ALTER TABLE receipt ADD COLUMN kind text NOT NULL DEFAULT 'MEDICAL';
ALTER TABLE receipt ADD CONSTRAINT ck_receipt_kind
    CHECK (kind IN ('MEDICAL', 'DPC', 'DENTAL', 'PHARMACY', 'HOME_NURSING'));

-- A hospital sends a medical and a DPC file for the same month, both as volume 00: they do not replace each other.
DROP INDEX uq_claim_file_current;
CREATE UNIQUE INDEX uq_claim_file_current
    ON claim_file (claim_month, institution, review_organisation, kind, volume) WHERE status = 'ACCEPTED';
