-- A person blocks lookups of parts of their data. The current parts stand with the person, so that a lookup reads them
-- in the statement it makes anyway; the facts keep who set what when.
ALTER TABLE person_current ADD COLUMN blocked_parts text[] NOT NULL DEFAULT '{}';

CREATE TABLE lookup_block_fact (
    shard     smallint    NOT NULL,
    person_id uuid        NOT NULL,
    version   integer     NOT NULL,
    set_at    timestamptz NOT NULL,
    set_by    text        NOT NULL,
    parts     text[]      NOT NULL,
    CONSTRAINT pk_lookup_block_fact PRIMARY KEY (person_id, shard, version)
);

-- Up to which event of the trail a person has read what they are told of.
CREATE TABLE person_notice_read (
    shard      smallint NOT NULL,
    person_id  uuid     NOT NULL,
    read_up_to bigint   NOT NULL,
    CONSTRAINT pk_person_notice_read PRIMARY KEY (person_id, shard)
);

GRANT SELECT, INSERT ON lookup_block_fact TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE ON person_notice_read TO ${serviceRole};
