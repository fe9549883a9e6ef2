-- A look at all persons, worked off in the order of their ids, so that it goes on where it stopped.
CREATE TABLE suspicion_run (
    shard         smallint    NOT NULL,
    run_id        uuid        NOT NULL,
    state         text        NOT NULL,
    requested_by  text        NOT NULL,
    started_at    timestamptz NOT NULL,
    after_person  uuid        NOT NULL,
    persons_done  bigint      NOT NULL,
    persons_total bigint      NOT NULL,
    opened        bigint      NOT NULL,
    worked_at     timestamptz NOT NULL,
    finished_at   timestamptz,
    CONSTRAINT pk_suspicion_run PRIMARY KEY (run_id, shard),
    CONSTRAINT ck_suspicion_run_state CHECK (state IN ('RUNNING', 'DONE', 'CANCELLED'))
);

CREATE UNIQUE INDEX uq_suspicion_run_running ON suspicion_run (shard) WHERE state = 'RUNNING';

GRANT SELECT, INSERT, UPDATE ON suspicion_run TO ${serviceRole};
