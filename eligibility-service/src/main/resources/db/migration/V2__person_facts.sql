-- What is known about persons: facts are only added, the current view follows in the same transaction.
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
    CONSTRAINT pk_person_fact PRIMARY KEY (shard, person_id, version),
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
    CONSTRAINT pk_person_current PRIMARY KEY (shard, person_id),
    CONSTRAINT uq_person_current_ref UNIQUE (shard, person_ref)
);

CREATE INDEX ix_person_current_birth_kana ON person_current (shard, birth_date, kana_key);

GRANT SELECT, INSERT ON person_fact TO ${serviceRole};
GRANT SELECT, INSERT, UPDATE ON person_current TO ${serviceRole};
