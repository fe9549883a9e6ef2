-- Who is entitled to which document for which qualification, with the content it would show.
CREATE TABLE entitlement (
    shard            smallint    NOT NULL DEFAULT 0,
    entitlement_id   uuid        NOT NULL,
    person_id        text        NOT NULL,
    qualification_id text        NOT NULL,
    kind             text        NOT NULL,
    state            text        NOT NULL,
    cause            text        NOT NULL,
    end_reason       text,
    insurer_number   text        NOT NULL,
    symbol           text,
    number           text        NOT NULL,
    branch           text,
    name             text        NOT NULL,
    kana             text        NOT NULL,
    birth_date       date        NOT NULL,
    family           boolean     NOT NULL,
    acquired_on      date        NOT NULL,
    burden_tenths    integer,
    ends_on          date,
    document_id      text,
    replaces         text,
    decided_at       timestamptz NOT NULL,
    changed_at       timestamptz NOT NULL,
    CONSTRAINT pk_entitlement PRIMARY KEY (shard, entitlement_id),
    CONSTRAINT ck_entitlement_kind CHECK (kind IN ('NOTICE', 'CONFIRMATION_CERTIFICATE')),
    CONSTRAINT ck_entitlement_state CHECK (state IN ('PENDING', 'STOPPED', 'ISSUED', 'REPLACED', 'ENDED')),
    CONSTRAINT ck_entitlement_document CHECK ((state IN ('PENDING', 'STOPPED')) <= (document_id IS NULL)),
    CONSTRAINT ck_entitlement_end CHECK ((state = 'ENDED') = (end_reason IS NOT NULL))
);
-- Nobody has two documents, or two claims to one, for the same qualification.
CREATE UNIQUE INDEX uq_entitlement_open ON entitlement (shard, person_id, qualification_id)
    WHERE state IN ('PENDING', 'STOPPED', 'ISSUED');
CREATE INDEX ix_entitlement_to_issue ON entitlement (shard, entitlement_id) WHERE state = 'PENDING' AND kind = 'NOTICE';
CREATE INDEX ix_entitlement_ending ON entitlement (shard, ends_on)
    WHERE ends_on IS NOT NULL AND state IN ('PENDING', 'STOPPED', 'ISSUED');
CREATE INDEX ix_entitlement_insurer ON entitlement (shard, insurer_number, entitlement_id);
GRANT SELECT, INSERT, UPDATE ON entitlement TO ${serviceRole};

-- Why a document could not be printed; replaced when it is tried again.
CREATE TABLE entitlement_finding (
    shard          smallint NOT NULL DEFAULT 0,
    entitlement_id uuid     NOT NULL,
    place          integer  NOT NULL,
    field          text     NOT NULL,
    kind           text     NOT NULL,
    code_points    text     NOT NULL,
    CONSTRAINT pk_entitlement_finding PRIMARY KEY (shard, entitlement_id, place),
    CONSTRAINT fk_entitlement_finding FOREIGN KEY (shard, entitlement_id)
        REFERENCES entitlement (shard, entitlement_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON entitlement_finding TO ${serviceRole};
