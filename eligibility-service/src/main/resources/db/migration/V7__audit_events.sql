-- Who looked at whom, for what, and what was shown. The service adds to it and can neither read nor change it.
CREATE TABLE audit_event (
    shard        smallint    NOT NULL,
    event_id     uuid        NOT NULL,
    happened_at  timestamptz NOT NULL,
    actor        text        NOT NULL,
    acting_for   text,
    action       text        NOT NULL,
    purpose      text,
    as_of        date,
    position     bigint,
    outcome      text        NOT NULL,
    tokens       text[],
    CONSTRAINT pk_audit_event PRIMARY KEY (shard, event_id)
);

CREATE TABLE audit_subject (
    shard     smallint NOT NULL,
    event_id  uuid     NOT NULL,
    person_id uuid     NOT NULL,
    CONSTRAINT pk_audit_subject PRIMARY KEY (shard, event_id, person_id),
    CONSTRAINT fk_audit_subject_event FOREIGN KEY (shard, event_id) REFERENCES audit_event (shard, event_id)
);

CREATE INDEX ix_audit_subject_person ON audit_subject (shard, person_id);

GRANT INSERT ON audit_event, audit_subject TO ${serviceRole};
