-- Runs of either kind of paper, paused and cancelled, and the place of each document in its run.
ALTER TABLE issuance
    ADD COLUMN kinds      text    NOT NULL DEFAULT 'NOTICE',
    ADD COLUMN total      integer NOT NULL DEFAULT 0,
    ADD COLUMN moved_by   text,
    ADD COLUMN moved_at   timestamptz,
    DROP CONSTRAINT ck_issuance_state,
    DROP CONSTRAINT ck_issuance_finish,
    ADD CONSTRAINT ck_issuance_state CHECK (state IN ('QUEUED', 'RUNNING', 'PAUSED', 'CANCELLED', 'COMPLETED')),
    ADD CONSTRAINT ck_issuance_finish CHECK ((state IN ('COMPLETED', 'CANCELLED')) = (finished_at IS NOT NULL));
DROP INDEX ix_issuance_open;
CREATE INDEX ix_issuance_open ON issuance (shard, requested_at) WHERE state IN ('QUEUED', 'RUNNING');
ALTER TABLE document
    ADD COLUMN issuance_id uuid,
    ADD COLUMN run_place   integer,
    ADD CONSTRAINT fk_document_issuance FOREIGN KEY (shard, issuance_id) REFERENCES issuance (shard, issuance_id),
    ADD CONSTRAINT uq_document_run_place UNIQUE (shard, issuance_id, run_place),
    ADD CONSTRAINT ck_document_run_place CHECK ((issuance_id IS NULL) = (run_place IS NULL) AND run_place > 0);
