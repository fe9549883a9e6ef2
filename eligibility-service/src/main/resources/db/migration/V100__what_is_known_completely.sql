-- The day from which the registry's knowledge is complete (decision 77): whoever was not insured since may be forgotten,
-- so nothing follows from not knowing anybody for a day before it. No row while nothing was ever forgotten. Every read
-- looks at it in the statement in which it reads facts, so it sees the horizon whenever it misses a row.
CREATE TABLE knowledge_horizon (
    shard         smallint    NOT NULL,
    complete_from date        NOT NULL,
    position      bigint      NOT NULL,
    feed_position bigint      NOT NULL,
    feed_seq      integer     NOT NULL,
    raised_at     timestamptz NOT NULL,
    CONSTRAINT pk_knowledge_horizon PRIMARY KEY (shard)
);

COMMENT ON COLUMN knowledge_horizon.position IS
    'the last position known before the day began in Asia/Tokyo; as known before it nothing is answered';
COMMENT ON COLUMN knowledge_horizon.feed_position IS
    'with feed_seq the last event of the feed that is not kept; 0 and -1 while all are';

GRANT SELECT ON knowledge_horizon TO ${serviceRole};

-- An act of forgetting: proposed, agreed to by another person, and worked through by the ids of persons under a lease. A
-- dry run only counts. What it counts is about nobody.
CREATE TABLE forgetting (
    shard          smallint    NOT NULL,
    forgetting_id  uuid        NOT NULL,
    complete_from  date        NOT NULL,
    dry_run        boolean     NOT NULL,
    proposed_by    text        NOT NULL,
    proposed_at    timestamptz NOT NULL,
    state          text        NOT NULL,
    begun_at       timestamptz,
    ended_at       timestamptz,
    after_person   uuid        NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    forgotten      bigint      NOT NULL DEFAULT 0,
    covered_later  bigint      NOT NULL DEFAULT 0,
    held_back      bigint      NOT NULL DEFAULT 0,
    known_later    bigint      NOT NULL DEFAULT 0,
    referred_to    bigint      NOT NULL DEFAULT 0,
    tied           bigint      NOT NULL DEFAULT 0,
    changes        bigint      NOT NULL DEFAULT 0,
    lease_owner    uuid,
    lease_until    timestamptz,
    failures       integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_forgetting PRIMARY KEY (forgetting_id, shard),
    CONSTRAINT uq_forgetting_proposer UNIQUE (forgetting_id, proposed_by, shard),
    CONSTRAINT ck_forgetting_state CHECK (state IN ('PROPOSED', 'QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    CONSTRAINT ck_forgetting_dry_run CHECK (NOT dry_run OR (state <> 'PROPOSED' AND begun_at IS NULL))
);

CREATE UNIQUE INDEX uq_forgetting_unfinished ON forgetting (shard) WHERE state IN ('PROPOSED', 'QUEUED', 'RUNNING');

CREATE TABLE forgetting_consent (
    shard         smallint    NOT NULL,
    forgetting_id uuid        NOT NULL,
    proposed_by   text        NOT NULL,
    given_by      text        NOT NULL,
    given_at      timestamptz NOT NULL,
    CONSTRAINT pk_forgetting_consent PRIMARY KEY (forgetting_id, shard),
    CONSTRAINT fk_forgetting_consent FOREIGN KEY (forgetting_id, proposed_by, shard)
        REFERENCES forgetting (forgetting_id, proposed_by, shard),
    CONSTRAINT ck_forgetting_consent_other_person CHECK (given_by <> proposed_by)
);

GRANT SELECT ON forgetting TO ${serviceRole};
GRANT INSERT (shard, forgetting_id, complete_from, dry_run, proposed_by, proposed_at, state) ON forgetting
    TO ${serviceRole};
GRANT UPDATE (state, ended_at, lease_owner, lease_until, failures) ON forgetting TO ${serviceRole};
GRANT SELECT, INSERT ON forgetting_consent TO ${serviceRole};
