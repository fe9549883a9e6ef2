-- How far the registry's change feed has been followed; moves in the transaction that holds what followed from it.
CREATE TABLE following (
    shard         smallint    NOT NULL DEFAULT 0,
    feed_cursor   text,
    feed_position bigint      NOT NULL DEFAULT 0,
    head_position bigint      NOT NULL DEFAULT 0,
    followed_at   timestamptz,
    CONSTRAINT pk_following PRIMARY KEY (shard),
    CONSTRAINT ck_following_position CHECK (feed_position >= 0 AND head_position >= 0)
);
INSERT INTO following (shard) VALUES (0);
GRANT SELECT, UPDATE ON following TO ${serviceRole};
