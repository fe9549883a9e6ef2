-- The knowledge position: one sequence per shard, taken under a row lock that is held until the commit, so that the
-- order of positions is the order of commits.
CREATE TABLE knowledge_head (
    shard     smallint    NOT NULL,
    position  bigint      NOT NULL,
    known_at  timestamptz NOT NULL,
    CONSTRAINT pk_knowledge_head PRIMARY KEY (shard)
);

INSERT INTO knowledge_head (shard, position, known_at) VALUES (0, 0, '1970-01-01T00:00:00Z');

CREATE TABLE knowledge_position (
    shard        smallint    NOT NULL,
    position     bigint      NOT NULL,
    known_at     timestamptz NOT NULL,
    written_by   text        NOT NULL,
    initial_load boolean     NOT NULL,
    CONSTRAINT pk_knowledge_position PRIMARY KEY (shard, position),
    CONSTRAINT uq_knowledge_position_known_at UNIQUE (shard, known_at)
);

GRANT SELECT, UPDATE ON knowledge_head TO ${serviceRole};
GRANT SELECT, INSERT ON knowledge_position TO ${serviceRole};
