-- What insurers state about numbers. The stated_* columns hold whom the first statement named: they make sending the
-- same again recognisable, whatever was corrected since.
CREATE TABLE qualification_fact (
    shard             smallint    NOT NULL,
    qualification_id  uuid        NOT NULL,
    version           integer     NOT NULL,
    position          bigint      NOT NULL,
    known_at          timestamptz NOT NULL,
    insurer_number    text        NOT NULL,
    symbol            text,
    number            text        NOT NULL,
    branch            text,
    search_key        text        NOT NULL,
    relationship      text        NOT NULL,
    insured_name      text,
    acquired_on       date        NOT NULL,
    lost_on           date,
    loss_reason       text,
    issued_on         date,
    burden_tenths     smallint,
    event_on          date,
    filed_on          date,
    received_on       date,
    suspended         boolean     NOT NULL,
    withdrawn         boolean     NOT NULL,
    known_since       timestamptz NOT NULL,
    loss_known_since  timestamptz,
    stated_birth_date date        NOT NULL,
    stated_person_ref text,
    stated_name_key   text        NOT NULL,
    stated_kana_key   text        NOT NULL,
    CONSTRAINT pk_qualification_fact PRIMARY KEY (qualification_id, shard, version),
    CONSTRAINT fk_qualification_fact_position
        FOREIGN KEY (shard, position) REFERENCES knowledge_position (shard, position),
    CONSTRAINT ck_qualification_fact_period CHECK (lost_on > acquired_on),
    CONSTRAINT ck_qualification_fact_burden CHECK (burden_tenths BETWEEN 1 AND 3)
);

CREATE INDEX ix_qualification_fact_search_key ON qualification_fact (search_key, shard);

GRANT SELECT, INSERT ON qualification_fact TO ${serviceRole};
