-- Certificates of a qualification, each with its own days (last day included): facts are only added, as everywhere.
-- Two of one kind never overlap: writers of a shard pass one after the other under the head's lock and check it there.
CREATE TABLE certificate_fact (
    shard            smallint NOT NULL,
    certificate_id   uuid     NOT NULL,
    version          integer  NOT NULL,
    position         bigint   NOT NULL,
    qualification_id uuid     NOT NULL,
    kind             text     NOT NULL,
    classification   text,
    flag             text,
    issued_on        date,
    valid_from       date     NOT NULL,
    valid_to         date,
    ratio_tenths     smallint,
    long_term_on     date,
    self_pay_yen     integer,
    withdrawn        boolean  NOT NULL,
    CONSTRAINT pk_certificate_fact PRIMARY KEY (certificate_id, shard, version),
    CONSTRAINT fk_certificate_fact_position
        FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position),
    CONSTRAINT ck_certificate_fact_period CHECK (valid_to >= valid_from),
    CONSTRAINT ck_certificate_fact_ratio CHECK (ratio_tenths BETWEEN 1 AND 3),
    CONSTRAINT ck_certificate_fact_self_pay CHECK (self_pay_yen >= 0)
);

CREATE INDEX ix_certificate_fact_qualification ON certificate_fact (qualification_id, shard);

GRANT SELECT, INSERT ON certificate_fact TO ${serviceRole};
