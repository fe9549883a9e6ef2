-- What waits for the resident register. A row whose generation moved on meanwhile is compared again.
CREATE TABLE matching_work (
    shard            smallint    NOT NULL,
    qualification_id uuid        NOT NULL,
    generation       bigint      NOT NULL,
    run_id           uuid,
    due_at           timestamptz NOT NULL,
    attempts         integer     NOT NULL,
    CONSTRAINT pk_matching_work PRIMARY KEY (qualification_id, shard)
);

-- New statements come before those of a run.
CREATE INDEX ix_matching_work_due ON matching_work (due_at, shard) WHERE run_id IS NULL;
CREATE INDEX ix_matching_work_run_due ON matching_work (due_at, shard) WHERE run_id IS NOT NULL;
CREATE INDEX ix_matching_work_run ON matching_work (run_id, shard) WHERE run_id IS NOT NULL;

-- A comparison of everything stored, as a job: queued_up_to is how far it has come in putting statements into the queue.
CREATE TABLE matching_run (
    shard          smallint    NOT NULL,
    run_id         uuid        NOT NULL,
    insurer_number text,
    state          text        NOT NULL,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    ended_at       timestamptz,
    queued_up_to   uuid,
    queued         bigint      NOT NULL,
    CONSTRAINT pk_matching_run PRIMARY KEY (run_id, shard),
    CONSTRAINT ck_matching_run_state CHECK (state IN ('QUEUEING', 'COMPARING', 'DONE', 'CANCELLED'))
);

GRANT SELECT, INSERT, UPDATE, DELETE ON matching_work TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE ON matching_run TO ${serviceRole};
