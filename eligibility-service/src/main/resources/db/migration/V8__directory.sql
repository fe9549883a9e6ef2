-- Insurers and institutions, dated: half-open periods that do not overlap.
CREATE TABLE insurer (
    shard               smallint NOT NULL,
    insurer_number      text     NOT NULL,
    valid_from          date     NOT NULL,
    valid_to            date,
    name                text     NOT NULL,
    scheme              text     NOT NULL,
    review_organisation text     NOT NULL,
    prefecture          text     NOT NULL,
    successor           text,
    CONSTRAINT pk_insurer PRIMARY KEY (shard, insurer_number, valid_from),
    CONSTRAINT ck_insurer_period CHECK (valid_to > valid_from),
    CONSTRAINT ex_insurer_period EXCLUDE USING gist (
        shard WITH =,
        insurer_number WITH =,
        daterange(valid_from, valid_to) WITH &&
    )
);

CREATE TABLE institution (
    shard            smallint NOT NULL,
    institution_code text     NOT NULL,
    valid_from       date     NOT NULL,
    valid_to         date,
    name             text     NOT NULL,
    prefecture       text     NOT NULL,
    CONSTRAINT pk_institution PRIMARY KEY (shard, institution_code, valid_from),
    CONSTRAINT ck_institution_period CHECK (valid_to > valid_from),
    CONSTRAINT ex_institution_period EXCLUDE USING gist (
        shard WITH =,
        institution_code WITH =,
        daterange(valid_from, valid_to) WITH &&
    )
);

GRANT SELECT, INSERT, UPDATE ON insurer, institution TO ${serviceRole};
