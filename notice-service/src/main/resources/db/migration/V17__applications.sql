-- Applications for a 資格確認書: reason and evidence as codes, who applied, who decided.
CREATE TABLE application (
    shard            smallint    NOT NULL DEFAULT 0,
    application_id   uuid        NOT NULL,
    person_id        text        NOT NULL,
    qualification_id text        NOT NULL,
    insurer_number   text        NOT NULL,
    reason           text        NOT NULL,
    evidence         text,
    state            text        NOT NULL,
    holds_until      date,
    applied_by       text        NOT NULL,
    applied_at       timestamptz NOT NULL,
    decided_by       text,
    decided_at       timestamptz,
    refusal          text,
    CONSTRAINT pk_application PRIMARY KEY (shard, application_id),
    CONSTRAINT ck_application_state CHECK (state IN ('RECEIVED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT ck_application_decision CHECK ((state = 'RECEIVED') = (decided_at IS NULL)),
    CONSTRAINT ck_application_refusal CHECK ((state = 'REFUSED') = (refusal IS NOT NULL))
);
-- One application at a time for the same reason.
CREATE UNIQUE INDEX uq_application_standing ON application (shard, person_id, qualification_id, reason)
    WHERE state IN ('RECEIVED', 'GRANTED');
CREATE INDEX ix_application_insurer ON application (shard, insurer_number, application_id);
CREATE INDEX ix_application_person ON application (shard, person_id, application_id);
GRANT SELECT, INSERT, UPDATE ON application TO ${serviceRole};
