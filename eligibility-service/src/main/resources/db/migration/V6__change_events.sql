-- The change feed: one event per person and position, in the order of commits. No personal data but keyed tokens.
CREATE TABLE change_event (
    shard             smallint    NOT NULL,
    position          bigint      NOT NULL,
    seq               integer     NOT NULL,
    person_id         uuid        NOT NULL,
    kinds             text[]      NOT NULL,
    qualification_ids uuid[]      NOT NULL,
    tokens            text[]      NOT NULL,
    CONSTRAINT pk_change_event PRIMARY KEY (shard, position, seq),
    CONSTRAINT fk_change_event_position FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position)
);

GRANT SELECT, INSERT ON change_event TO ${serviceRole};
