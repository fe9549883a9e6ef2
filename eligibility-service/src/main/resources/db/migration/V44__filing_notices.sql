-- Filings that are known before their registration. Whom they are about is kept only until they are registered; an
-- individual number never.
CREATE TABLE filing_notice (
    shard            smallint    NOT NULL,
    filing_id        uuid        NOT NULL,
    insurer_number   text        NOT NULL,
    filing_ref       text        NOT NULL,
    event_on         date        NOT NULL,
    filed_on         date        NOT NULL,
    received_on      date,
    birth_date       date,
    kana_key         text,
    noticed_at       timestamptz NOT NULL,
    qualification_id uuid,
    registered_on    date,
    CONSTRAINT pk_filing_notice PRIMARY KEY (filing_id, shard),
    CONSTRAINT uq_filing_notice_ref UNIQUE (insurer_number, filing_ref, shard),
    CONSTRAINT ck_filing_notice_person CHECK (
        (qualification_id IS NULL) = (birth_date IS NOT NULL) AND (qualification_id IS NULL) = (kana_key IS NOT NULL))
);

CREATE INDEX ix_filing_notice_open ON filing_notice (insurer_number, event_on, filing_id, shard)
    WHERE qualification_id IS NULL;

GRANT SELECT, INSERT, UPDATE ON filing_notice TO ${serviceRole};
