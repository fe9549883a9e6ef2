-- The newest state of the comparison, beside the newest statement: a lookup reads it without another statement.
ALTER TABLE qualification_current
    ADD COLUMN matching text NOT NULL DEFAULT 'STOCK',
    ADD COLUMN matching_version integer NOT NULL DEFAULT 0,
    ADD COLUMN counts_since timestamptz;

-- The insurer's queue.
CREATE INDEX ix_qualification_current_findings ON qualification_current (insurer_number, qualification_id, shard)
    WHERE matching IN ('REVIEW', 'SUSPENDED', 'DOUBTED');
