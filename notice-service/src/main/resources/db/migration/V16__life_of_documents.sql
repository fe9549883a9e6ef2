-- From when a document counts, and where its paper is. No two documents of one qualification count on one day.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE document
    ADD COLUMN valid_from          date,
    ADD COLUMN custody             text NOT NULL DEFAULT 'MADE',
    ADD COLUMN return_requested_at timestamptz;
UPDATE document SET valid_from = (issued_at AT TIME ZONE 'Asia/Tokyo')::date;
ALTER TABLE document
    ALTER COLUMN valid_from SET NOT NULL,
    ADD CONSTRAINT ck_document_custody CHECK (custody IN
        ('MADE', 'PRINTED', 'DISPATCHED', 'UNDELIVERABLE', 'RETURNED', 'DESTROYED', 'LOST')),
    ADD CONSTRAINT ck_document_gone CHECK (state <> 'ISSUED' OR custody NOT IN ('DESTROYED', 'LOST')),
    ADD CONSTRAINT ck_document_validity CHECK (valid_until IS NULL OR valid_until >= valid_from),
    ADD CONSTRAINT ck_document_five_years CHECK (
        kind <> 'CONFIRMATION_CERTIFICATE' OR valid_until < valid_from + interval '5 years'),
    ADD CONSTRAINT ex_document_one_at_a_time EXCLUDE USING gist (
        shard WITH =, person_id WITH =, qualification_id WITH =, daterange(valid_from, valid_until, '[]') WITH &&)
        WHERE (state = 'ISSUED');
CREATE INDEX ix_document_return ON document (shard, insurer_number, document_id)
    WHERE return_requested_at IS NOT NULL AND custody = 'DISPATCHED';

-- What was done with a document, by whom and when; only added to.
CREATE TABLE document_event (
    shard       smallint    NOT NULL DEFAULT 0,
    document_id text        NOT NULL,
    place       integer     NOT NULL,
    act         text        NOT NULL,
    state       text        NOT NULL,
    custody     text        NOT NULL,
    done_at     timestamptz NOT NULL,
    done_by     text        NOT NULL,
    reason      text,
    CONSTRAINT pk_document_event PRIMARY KEY (shard, document_id, place),
    CONSTRAINT fk_document_event_document FOREIGN KEY (shard, document_id) REFERENCES document (shard, document_id)
);
GRANT SELECT, INSERT ON document_event TO ${serviceRole};
