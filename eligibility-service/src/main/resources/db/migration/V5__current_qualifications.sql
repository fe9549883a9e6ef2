-- What is known now: the newest fact of each qualification that was not withdrawn, with its link. GiST serves the
-- exclusion constraint only; lookups are equality on search_key in a btree. The constraint is checked at the commit, so
-- that a chunk may end one statement and begin the next under the same number in any order.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE qualification_current (
    shard            smallint    NOT NULL,
    qualification_id uuid        NOT NULL,
    version          integer     NOT NULL,
    link_version     integer     NOT NULL,
    person_id        uuid        NOT NULL,
    position         bigint      NOT NULL,
    known_at         timestamptz NOT NULL,
    insurer_number   text        NOT NULL,
    symbol           text,
    number           text        NOT NULL,
    branch           text,
    branch_key       text        NOT NULL,
    search_key       text        NOT NULL,
    relationship     text        NOT NULL,
    insured_name     text,
    acquired_on      date        NOT NULL,
    lost_on          date,
    loss_reason      text,
    issued_on        date,
    burden_tenths    smallint,
    event_on         date,
    filed_on         date,
    received_on      date,
    suspended        boolean     NOT NULL,
    known_since      timestamptz NOT NULL,
    loss_known_since timestamptz,
    CONSTRAINT pk_qualification_current PRIMARY KEY (qualification_id, shard),
    CONSTRAINT fk_qualification_current_person
        FOREIGN KEY (shard, person_id) REFERENCES person_current (shard, person_id),
    CONSTRAINT ck_qualification_current_period CHECK (lost_on > acquired_on),
    CONSTRAINT ex_qualification_current_own_overlap EXCLUDE USING gist (
        shard WITH =,
        person_id WITH =,
        insurer_number WITH =,
        search_key WITH =,
        branch_key WITH =,
        daterange(acquired_on, lost_on) WITH &&
    ) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_qualification_current_search_key ON qualification_current (search_key, shard);
CREATE INDEX ix_qualification_current_person ON qualification_current (person_id, shard);

-- A withdrawn statement leaves the current view; its facts stay.
GRANT SELECT, INSERT, UPDATE, DELETE ON qualification_current TO ${serviceRole};
