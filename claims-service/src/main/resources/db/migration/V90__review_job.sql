-- The review of a month is a job that can be paused, resumed and cancelled.
ALTER TABLE claim_month ADD COLUMN review_state text NOT NULL DEFAULT 'NOT_STARTED';
ALTER TABLE claim_month ADD CONSTRAINT ck_claim_month_review_state
    CHECK (review_state IN ('NOT_STARTED', 'RUNNING', 'PAUSED', 'CANCELLED'));

UPDATE claim_month SET review_state = 'RUNNING' WHERE review_started_at IS NOT NULL;

-- Work is claimed month by month, so that a paused month stands in nobody's way.
CREATE INDEX ix_review_work_month ON review_work (claim_month, available_at);
DROP INDEX ix_review_work_available;

-- Chunks that were saved: how fast the review goes, on all instances together. No receipt is named.
CREATE TABLE review_chunk (
    claim_month date        NOT NULL,
    chunk_id    uuid        NOT NULL,
    instance    text        NOT NULL,
    receipts    integer     NOT NULL,
    changed     integer     NOT NULL,
    claimed_at  timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_review_chunk PRIMARY KEY (claim_month, chunk_id),
    CONSTRAINT ck_review_chunk_counts CHECK (receipts >= 0 AND changed BETWEEN 0 AND receipts)
);

CREATE INDEX ix_review_chunk_saved ON review_chunk (claim_month, saved_at);

GRANT SELECT, INSERT, DELETE ON review_chunk TO ${serviceRole};
