-- A file as an institution sent it. Its bytes are kept; what was found in it stands in receipt and fault.
CREATE TABLE claim_file (
    claim_month         date        NOT NULL,
    file_id             uuid        NOT NULL,
    institution         char(10)    NOT NULL,
    volume              char(2)     NOT NULL,
    review_organisation char(1)     NOT NULL,
    status              text        NOT NULL DEFAULT 'RECEIVED',
    digest              bytea       NOT NULL,
    content             bytea       NOT NULL,
    received_at         timestamptz NOT NULL,
    checked_at          timestamptz,
    receipts_total      integer     NOT NULL DEFAULT 0,
    receipts_accepted   integer     NOT NULL DEFAULT 0,
    receipts_refused    integer     NOT NULL DEFAULT 0,
    points              bigint      NOT NULL DEFAULT 0,
    fault_count         integer     NOT NULL DEFAULT 0,
    bytes_checked       bigint      NOT NULL DEFAULT 0,
    replaced_by         uuid,
    leased_until        timestamptz,
    CONSTRAINT pk_claim_file PRIMARY KEY (claim_month, file_id),
    CONSTRAINT fk_claim_file_month FOREIGN KEY (claim_month) REFERENCES claim_month (claim_month),
    CONSTRAINT ck_claim_file_status CHECK (status IN ('RECEIVED', 'CHECKING', 'ACCEPTED', 'REFUSED', 'REPLACED')),
    CONSTRAINT ck_claim_file_digest CHECK (octet_length(digest) = 32),
    CONSTRAINT ck_claim_file_institution CHECK (institution ~ '^[0-9]{10}$'),
    CONSTRAINT ck_claim_file_counts CHECK (receipts_accepted + receipts_refused <= receipts_total)
);

COMMENT ON COLUMN claim_file.digest IS 'SHA-256 of the bytes: the same bytes are the same file';

-- The same bytes twice are one file, unless another file has replaced it meanwhile.
CREATE UNIQUE INDEX uq_claim_file_bytes ON claim_file (claim_month, institution, digest) WHERE status <> 'REPLACED';
-- One file counts per institution, month and volume: a corrected file never bills twice.
CREATE UNIQUE INDEX uq_claim_file_current ON claim_file (claim_month, institution, volume) WHERE status = 'ACCEPTED';
CREATE INDEX ix_claim_file_id ON claim_file (file_id);
CREATE INDEX ix_claim_file_unchecked ON claim_file (received_at) WHERE status IN ('RECEIVED', 'CHECKING');

GRANT SELECT, INSERT, UPDATE ON claim_file TO ${serviceRole};
