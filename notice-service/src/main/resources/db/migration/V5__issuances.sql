-- Runs over pending entitlements; a run goes on after a crash because what is left to do is what is still pending.
CREATE TABLE issuance (
    shard          smallint    NOT NULL DEFAULT 0,
    issuance_id    uuid        NOT NULL,
    insurer_number text,
    state          text        NOT NULL,
    issued         integer     NOT NULL DEFAULT 0,
    stopped        integer     NOT NULL DEFAULT 0,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    finished_at    timestamptz,
    CONSTRAINT pk_issuance PRIMARY KEY (shard, issuance_id),
    CONSTRAINT ck_issuance_state CHECK (state IN ('QUEUED', 'RUNNING', 'COMPLETED')),
    CONSTRAINT ck_issuance_finish CHECK ((state = 'COMPLETED') = (finished_at IS NOT NULL))
);
CREATE INDEX ix_issuance_open ON issuance (shard, requested_at) WHERE state <> 'COMPLETED';
GRANT SELECT, INSERT, UPDATE ON issuance TO ${serviceRole};
