-- This number is this person. Correcting a wrong link is one new row.
CREATE TABLE link_fact (
    shard            smallint    NOT NULL,
    qualification_id uuid        NOT NULL,
    version          integer     NOT NULL,
    position         bigint      NOT NULL,
    known_at         timestamptz NOT NULL,
    person_id        uuid        NOT NULL,
    basis            text        NOT NULL,
    CONSTRAINT pk_link_fact PRIMARY KEY (qualification_id, shard, version),
    CONSTRAINT fk_link_fact_position FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position)
);

CREATE INDEX ix_link_fact_person ON link_fact (person_id, shard);

-- Why a fact was added by hand; the text is the insurer's and holds no personal data by agreement.
CREATE TABLE correction_reason (
    shard            smallint NOT NULL,
    position         bigint   NOT NULL,
    qualification_id uuid     NOT NULL,
    reason           text     NOT NULL,
    CONSTRAINT pk_correction_reason PRIMARY KEY (shard, position, qualification_id),
    CONSTRAINT fk_correction_reason_position
        FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position)
);

GRANT SELECT, INSERT ON link_fact, correction_reason TO ${serviceRole};
