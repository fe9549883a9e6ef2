-- Receipts waiting to be decided. A row stays until a decision was saved that knows everything the row asks for:
-- generation grows with every new reason, and only the generation that was decided may be deleted.
CREATE TABLE review_work (
    claim_month  date        NOT NULL,
    receipt_id   uuid        NOT NULL,
    generation   bigint      NOT NULL DEFAULT 1,
    available_at timestamptz NOT NULL DEFAULT now(),
    leased_until timestamptz,
    lease_owner  uuid,
    attempts     integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_review_work PRIMARY KEY (claim_month, receipt_id)
);

CREATE INDEX ix_review_work_available ON review_work (available_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON review_work TO ${serviceRole};

-- Which receipts a person or an identity concerns: 'P' + the person's id, 'T' + a keyed token of an identity.
CREATE TABLE receipt_subject (
    subject     text NOT NULL,
    claim_month date NOT NULL,
    receipt_id  uuid NOT NULL,
    CONSTRAINT pk_receipt_subject PRIMARY KEY (subject, claim_month, receipt_id)
);

CREATE INDEX ix_receipt_subject_receipt ON receipt_subject (claim_month, receipt_id);

GRANT SELECT, INSERT, DELETE ON receipt_subject TO ${serviceRole};

-- How far the change feed was followed. Savers read it FOR SHARE, the follower moves it FOR UPDATE:
-- so a change is either in change_subject when a decision is saved, or finds the saved receipt by its subjects.
CREATE TABLE feed_cursor (
    shard           smallint    NOT NULL,
    cursor          text,
    position        bigint      NOT NULL DEFAULT 0,
    pruned_position bigint      NOT NULL DEFAULT 0,
    followed_at     timestamptz,
    CONSTRAINT pk_feed_cursor PRIMARY KEY (shard)
);

INSERT INTO feed_cursor (shard) VALUES (0);

GRANT SELECT, UPDATE ON feed_cursor TO ${serviceRole};

-- The subjects of recent changes; those at or before pruned_position are gone.
CREATE TABLE change_subject (
    shard       smallint    NOT NULL,
    subject     text        NOT NULL,
    position    bigint      NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_change_subject PRIMARY KEY (shard, subject, position)
);

CREATE INDEX ix_change_subject_position ON change_subject (shard, position);

GRANT SELECT, INSERT, DELETE ON change_subject TO ${serviceRole};
