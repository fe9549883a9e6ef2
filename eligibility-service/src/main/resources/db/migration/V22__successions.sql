-- One insurer ends, another takes over all of its qualifications: a job that goes through them by id under a lease.
CREATE TABLE succession (
    shard              smallint    NOT NULL,
    succession_id      uuid        NOT NULL,
    predecessor        text        NOT NULL,
    successor          text        NOT NULL,
    effective_on       date        NOT NULL,
    dry_run            boolean     NOT NULL,
    requested_by       text        NOT NULL,
    requested_at       timestamptz NOT NULL,
    state              text        NOT NULL,
    ended_at           timestamptz,
    up_to              uuid        NOT NULL,
    total              integer     NOT NULL,
    moved              integer     NOT NULL DEFAULT 0,
    unchanged          integer     NOT NULL DEFAULT 0,
    refused            integer     NOT NULL DEFAULT 0,
    lease_owner        uuid,
    lease_until        timestamptz,
    failures           integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_succession PRIMARY KEY (succession_id, shard),
    CONSTRAINT ck_succession_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);

CREATE INDEX ix_succession_unfinished ON succession (requested_at, shard) WHERE state IN ('QUEUED', 'RUNNING');

-- Numbers that change when the successor takes over; all others are kept.
CREATE TABLE succession_number (
    shard         smallint NOT NULL,
    succession_id uuid     NOT NULL,
    search_key    text     NOT NULL,
    branch        text     NOT NULL,
    to_symbol     text,
    to_number     text     NOT NULL,
    to_branch     text,
    CONSTRAINT pk_succession_number PRIMARY KEY (succession_id, shard, search_key, branch),
    CONSTRAINT fk_succession_number_succession
        FOREIGN KEY (succession_id, shard) REFERENCES succession (succession_id, shard)
);

CREATE TABLE succession_refusal (
    shard            smallint NOT NULL,
    succession_id    uuid     NOT NULL,
    qualification_id uuid     NOT NULL,
    code             text     NOT NULL,
    CONSTRAINT pk_succession_refusal PRIMARY KEY (succession_id, shard, qualification_id),
    CONSTRAINT fk_succession_refusal_succession
        FOREIGN KEY (succession_id, shard) REFERENCES succession (succession_id, shard)
);

GRANT SELECT, INSERT, UPDATE ON succession TO ${serviceRole};
GRANT SELECT, INSERT ON succession_number, succession_refusal TO ${serviceRole};
