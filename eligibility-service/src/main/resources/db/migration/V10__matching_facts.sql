-- How far the comparison with the resident register has come for each statement. A statement without a fact was never
-- compared: existing stock, or registered while no comparison was asked for.
CREATE TABLE matching_fact (
    shard            smallint    NOT NULL,
    qualification_id uuid        NOT NULL,
    version          integer     NOT NULL,
    position         bigint      NOT NULL,
    known_at         timestamptz NOT NULL,
    state            text        NOT NULL,
    counts_since     timestamptz,
    cause            text        NOT NULL,
    verdict          text,
    name_item        text,
    kana_item        text,
    birth_date_item  text,
    sex_item         text,
    address_item     text,
    evidence         text,
    decided_by       text        NOT NULL,
    reason_code      text,
    reason           text,
    CONSTRAINT pk_matching_fact PRIMARY KEY (qualification_id, shard, version),
    CONSTRAINT fk_matching_fact_position FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position),
    CONSTRAINT ck_matching_fact_state
        CHECK (state IN ('PENDING', 'CLEAR', 'REVIEW', 'SUSPENDED', 'RELEASED', 'DOUBTED')),
    CONSTRAINT ck_matching_fact_counts
        CHECK (counts_since IS NULL OR state IN ('CLEAR', 'RELEASED', 'DOUBTED')),
    CONSTRAINT ck_matching_fact_release CHECK (state <> 'RELEASED' OR (reason_code IS NOT NULL AND reason IS NOT NULL))
);

-- Whom an insurer stated: what is compared. What is shown of a person known before follows when it is cleared.
CREATE TABLE stated_person_fact (
    shard            smallint NOT NULL,
    qualification_id uuid     NOT NULL,
    version          integer  NOT NULL,
    position         bigint   NOT NULL,
    name             text     NOT NULL,
    kana             text     NOT NULL,
    birth_date       date     NOT NULL,
    sex              text     NOT NULL,
    address          text,
    post_number      text,
    usable_card      boolean  NOT NULL,
    CONSTRAINT pk_stated_person_fact PRIMARY KEY (qualification_id, shard, version),
    CONSTRAINT fk_stated_person_fact_position
        FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position),
    CONSTRAINT ck_stated_person_fact_sex CHECK (sex IN ('1', '2', '3'))
);

GRANT SELECT, INSERT ON matching_fact, stated_person_fact TO ${serviceRole};
