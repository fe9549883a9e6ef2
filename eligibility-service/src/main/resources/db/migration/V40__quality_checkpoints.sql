-- How far the followers of the change feed inside this service have come. The row is the follower's lock as well: one
-- runner works at a time, whatever the number of instances.
CREATE TABLE quality_checkpoint (
    shard    smallint NOT NULL,
    follower text     NOT NULL,
    position bigint   NOT NULL,
    seq      integer  NOT NULL,
    CONSTRAINT pk_quality_checkpoint PRIMARY KEY (shard, follower)
);

INSERT INTO quality_checkpoint (shard, follower, position, seq) VALUES (0, 'SUSPICION', 0, -1), (0, 'TROUBLE', 0, -1);

GRANT SELECT, UPDATE ON quality_checkpoint TO ${serviceRole};
