-- Bulk confirmations (OQSmuquc01/02): what an institution asked and what it is answered, until it is deleted by age.
-- These are no facts: they are worked on, and go.
CREATE TABLE bulk_reception (
    shard             smallint    NOT NULL,
    reception_number  text        NOT NULL,
    institution_code  text        NOT NULL,
    received_by       text        NOT NULL,
    purpose           text        NOT NULL,
    confirmation_date date        NOT NULL,
    file_identifier   text,
    idempotency_key   text,
    content_hash      text        NOT NULL,
    persons           integer     NOT NULL,
    state             text        NOT NULL,
    attempts          smallint    NOT NULL DEFAULT 0,
    received_at       timestamptz NOT NULL,
    worked_at         timestamptz,
    finished_at       timestamptz,
    CONSTRAINT pk_bulk_reception PRIMARY KEY (reception_number, shard),
    CONSTRAINT uq_bulk_reception_key UNIQUE (institution_code, idempotency_key, shard),
    CONSTRAINT ck_bulk_reception_state CHECK (state IN ('WAITING', 'DONE', 'FAILED'))
);

CREATE INDEX ix_bulk_reception_waiting ON bulk_reception (worked_at NULLS FIRST) WHERE state = 'WAITING';
CREATE INDEX ix_bulk_reception_received ON bulk_reception (received_at);

CREATE TABLE bulk_unit (
    shard            smallint NOT NULL,
    reception_number text     NOT NULL,
    unit_number      integer  NOT NULL,
    asked            text     NOT NULL,
    answer           text,
    CONSTRAINT pk_bulk_unit PRIMARY KEY (reception_number, shard, unit_number),
    CONSTRAINT fk_bulk_unit_reception FOREIGN KEY (shard, reception_number)
        REFERENCES bulk_reception (shard, reception_number) ON DELETE CASCADE
);

CREATE INDEX ix_bulk_unit_waiting ON bulk_unit (reception_number, unit_number) WHERE answer IS NULL;

GRANT SELECT, INSERT, UPDATE, DELETE ON bulk_reception, bulk_unit TO ${serviceRole};
