-- The hash chain over the trail. A block covers the events first_number to last_number; the next one begins behind it.
-- A purge takes events away and leaves the blocks, so that the chain stays verifiable.
CREATE TABLE audit_block (
    shard         smallint    NOT NULL,
    block_number  bigint      NOT NULL,
    first_number  bigint      NOT NULL,
    last_number   bigint      NOT NULL,
    subjects      bigint      NOT NULL,
    first_at      timestamptz NOT NULL,
    last_at       timestamptz NOT NULL,
    content_hash  bytea       NOT NULL,
    previous_hash bytea       NOT NULL,
    sealed_at     timestamptz NOT NULL,
    block_hash    bytea       NOT NULL,
    CONSTRAINT pk_audit_block PRIMARY KEY (block_number, shard),
    CONSTRAINT ck_audit_block_range CHECK (last_number >= first_number)
);

-- A purge is itself an event of the trail.
CREATE INDEX ix_audit_event_purge ON audit_event (trail_number, shard) WHERE action = 'AUDIT_PURGE';

GRANT SELECT, INSERT ON audit_block TO ${serviceRole};
