-- What became of each qualification in a succession; of a dry run what would become of it.
CREATE TABLE succession_verdict (
    shard                smallint NOT NULL,
    succession_id        uuid     NOT NULL,
    qualification_id     uuid     NOT NULL,
    verdict              text     NOT NULL,
    code                 text,
    new_qualification_id uuid,
    person_id            uuid     NOT NULL,
    CONSTRAINT pk_succession_verdict PRIMARY KEY (succession_id, shard, qualification_id),
    CONSTRAINT fk_succession_verdict_succession
        FOREIGN KEY (succession_id, shard) REFERENCES succession (succession_id, shard),
    CONSTRAINT ck_succession_verdict CHECK (verdict IN ('MOVED', 'UNCHANGED', 'REFUSED'))
);

GRANT SELECT, INSERT ON succession_verdict TO ${serviceRole};
