-- Which key signs from when, and keys taken back before their time; only added to.
CREATE TABLE key_turn (
    shard      smallint    NOT NULL DEFAULT 0,
    turn       integer     NOT NULL,
    key_id     text        NOT NULL,
    signs_from timestamptz NOT NULL,
    ordered_by text        NOT NULL,
    ordered_at timestamptz NOT NULL,
    CONSTRAINT pk_key_turn PRIMARY KEY (shard, turn),
    CONSTRAINT uq_key_turn_key UNIQUE (shard, key_id),
    CONSTRAINT fk_key_turn_key FOREIGN KEY (shard, key_id) REFERENCES signing_key (shard, key_id)
);
GRANT SELECT, INSERT ON key_turn TO ${serviceRole};

CREATE TABLE key_withdrawal (
    shard        smallint    NOT NULL DEFAULT 0,
    key_id       text        NOT NULL,
    withdrawn_by text        NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    CONSTRAINT pk_key_withdrawal PRIMARY KEY (shard, key_id),
    CONSTRAINT fk_key_withdrawal_key FOREIGN KEY (shard, key_id) REFERENCES signing_key (shard, key_id)
);
GRANT SELECT, INSERT ON key_withdrawal TO ${serviceRole};

-- Until when a key is needed: the last day of the last document it signed.
CREATE INDEX ix_document_key ON document (shard, key_id, (coalesce(valid_until, DATE '9999-12-31')));
