-- What is known about persons: facts are only added, the current view follows in the same transaction.
-- Keys begin with what tells rows apart and hold the shard after it: a new database without statistics takes a leading
-- shard for selective and reads the whole of it.
CREATE TABLE person_fact (
    shard       smallint    NOT NULL,
    person_id   uuid        NOT NULL,
    version     integer     NOT NULL,
    position    bigint      NOT NULL,
    person_ref  text,
    name        text        NOT NULL,
    kana        text        NOT NULL,
    birth_date  date        NOT NULL,
    sex         text        NOT NULL,
    address     text,
    post_number text,
    usable_card boolean     NOT NULL,
    CONSTRAINT pk_person_fact PRIMARY KEY (person_id, shard, version),
    CONSTRAINT fk_person_fact_position FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position),
    CONSTRAINT ck_person_fact_sex CHECK (sex IN ('1', '2', '3'))
);

CREATE TABLE person_current (
    shard       smallint    NOT NULL,
    person_id   uuid        NOT NULL,
    version     integer     NOT NULL,
    person_ref  text,
    name        text        NOT NULL,
    kana        text        NOT NULL,
    birth_date  date        NOT NULL,
    sex         text        NOT NULL,
    address     text,
    post_number text,
    usable_card boolean     NOT NULL,
    kana_key    text        NOT NULL,
    CONSTRAINT pk_person_current PRIMARY KEY (person_id, shard),
    CONSTRAINT uq_person_current_ref UNIQUE (person_ref, shard)
);

CREATE INDEX ix_person_current_birth_kana ON person_current (birth_date, kana_key, shard);

GRANT SELECT, INSERT ON person_fact TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE ON person_current TO ${serviceRole};
