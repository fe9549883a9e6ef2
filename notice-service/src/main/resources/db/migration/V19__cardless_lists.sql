-- The monthly list of people without a usable card, as it was read from the registry, and what was decided about each.
CREATE TABLE cardless_list (
    shard          smallint    NOT NULL DEFAULT 0,
    list_id        uuid        NOT NULL,
    insurer_number text        NOT NULL,
    month          text        NOT NULL,
    state          text        NOT NULL,
    list_cursor    text,
    listed         integer     NOT NULL DEFAULT 0,
    issuance_id    uuid,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    finished_at    timestamptz,
    CONSTRAINT pk_cardless_list PRIMARY KEY (shard, list_id),
    CONSTRAINT uq_cardless_list_month UNIQUE (shard, insurer_number, month),
    CONSTRAINT fk_cardless_list_issuance FOREIGN KEY (shard, issuance_id) REFERENCES issuance (shard, issuance_id),
    CONSTRAINT ck_cardless_list_state CHECK (state IN ('READING', 'COMPLETED')),
    CONSTRAINT ck_cardless_list_finish CHECK ((state = 'COMPLETED') = (finished_at IS NOT NULL))
);
CREATE INDEX ix_cardless_list_open ON cardless_list (shard, requested_at) WHERE state = 'READING';
GRANT SELECT, INSERT, UPDATE ON cardless_list TO ${serviceRole};

CREATE TABLE cardless_entry (
    shard            smallint NOT NULL DEFAULT 0,
    list_id          uuid     NOT NULL,
    qualification_id text     NOT NULL,
    person_id        text     NOT NULL,
    reason           text     NOT NULL,
    excluded         text,
    CONSTRAINT pk_cardless_entry PRIMARY KEY (shard, list_id, qualification_id),
    CONSTRAINT fk_cardless_entry_list FOREIGN KEY (shard, list_id) REFERENCES cardless_list (shard, list_id)
);
GRANT SELECT, INSERT ON cardless_entry TO ${serviceRole};
CREATE INDEX ix_entitlement_qualification ON entitlement (shard, qualification_id);
CREATE INDEX ix_document_qualification ON document (shard, qualification_id) WHERE state = 'ISSUED';
