-- The same content in other forms, made at the person's wish; each may be signed with a later key than the paper.
CREATE TABLE document_copy (
    shard         smallint    NOT NULL DEFAULT 0,
    copy_id       text        NOT NULL,
    document_id   text        NOT NULL,
    form          text        NOT NULL,
    key_id        text        NOT NULL,
    valid_until   date,
    made_at       timestamptz NOT NULL,
    CONSTRAINT pk_document_copy PRIMARY KEY (shard, copy_id),
    CONSTRAINT fk_document_copy_document FOREIGN KEY (shard, document_id) REFERENCES document (shard, document_id),
    CONSTRAINT fk_document_copy_key FOREIGN KEY (shard, key_id) REFERENCES signing_key (shard, key_id),
    CONSTRAINT ck_document_copy_form CHECK (form IN ('SMART_HEALTH_CARD', 'SD_JWT_VC'))
);
CREATE INDEX ix_document_copy_key ON document_copy (shard, key_id, (coalesce(valid_until, DATE '9999-12-31')));
GRANT SELECT, INSERT ON document_copy TO ${serviceRole};
