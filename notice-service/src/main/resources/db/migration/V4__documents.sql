-- Documents and their state. A document is never deleted; its state only moves forward.
CREATE TABLE document (
    shard            smallint    NOT NULL DEFAULT 0,
    document_id      text        NOT NULL,
    entitlement_id   uuid        NOT NULL,
    person_id        text        NOT NULL,
    qualification_id text        NOT NULL,
    insurer_number   text        NOT NULL,
    kind             text        NOT NULL,
    state            text        NOT NULL,
    key_id           text        NOT NULL,
    content_digest   bytea       NOT NULL,
    issued_at        timestamptz NOT NULL,
    valid_until      date,
    ends_on          date,
    replaced_by      text,
    end_reason       text,
    ended_at         timestamptz,
    CONSTRAINT pk_document PRIMARY KEY (shard, document_id),
    CONSTRAINT fk_document_entitlement FOREIGN KEY (shard, entitlement_id)
        REFERENCES entitlement (shard, entitlement_id),
    CONSTRAINT fk_document_key FOREIGN KEY (shard, key_id) REFERENCES signing_key (shard, key_id),
    CONSTRAINT uq_document_entitlement UNIQUE (shard, entitlement_id),
    CONSTRAINT ck_document_kind CHECK (kind IN ('NOTICE', 'CONFIRMATION_CERTIFICATE')),
    CONSTRAINT ck_document_state CHECK (state IN ('ISSUED', 'SUPERSEDED', 'REVOKED')),
    CONSTRAINT ck_document_digest CHECK (length(content_digest) = 32),
    CONSTRAINT ck_document_end CHECK ((state = 'ISSUED') = (ended_at IS NULL))
);
CREATE INDEX ix_document_issued ON document (shard, issued_at, document_id);
CREATE INDEX ix_document_insurer ON document (shard, insurer_number, issued_at, document_id);
CREATE INDEX ix_document_person ON document (shard, person_id);
GRANT SELECT, INSERT, UPDATE ON document TO ${serviceRole};

-- What was handed out, byte for byte; written once.
CREATE TABLE document_content (
    shard          smallint NOT NULL DEFAULT 0,
    document_id    text     NOT NULL,
    signed_content text     NOT NULL,
    pdf            bytea    NOT NULL,
    CONSTRAINT pk_document_content PRIMARY KEY (shard, document_id),
    CONSTRAINT fk_document_content FOREIGN KEY (shard, document_id) REFERENCES document (shard, document_id)
);
GRANT SELECT, INSERT ON document_content TO ${serviceRole};
