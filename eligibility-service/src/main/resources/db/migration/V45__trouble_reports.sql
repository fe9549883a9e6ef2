-- Trouble at desks. Neither who reported nor whom it was about can be read from it: keyed tokens, and the registry's id
-- of a person who was found. The cause may be found later.
CREATE TABLE trouble_report (
    shard             smallint    NOT NULL,
    report_id         uuid        NOT NULL,
    institution_token text        NOT NULL,
    report_ref        text        NOT NULL,
    prefecture        text        NOT NULL,
    category          text        NOT NULL,
    item              text,
    outcomes          text[]      NOT NULL,
    occurred_on       date        NOT NULL,
    reported_at       timestamptz NOT NULL,
    minutes_lost      integer     NOT NULL,
    resolved          boolean     NOT NULL,
    insurer_kind      text        NOT NULL,
    insurer_prefecture text,
    identity_token    text,
    person_id         uuid,
    known_position    bigint      NOT NULL,
    cause             text        NOT NULL,
    cause_found_at    timestamptz,
    CONSTRAINT pk_trouble_report PRIMARY KEY (report_id, shard),
    CONSTRAINT uq_trouble_report_ref UNIQUE (institution_token, report_ref, shard),
    CONSTRAINT ck_trouble_report_minutes CHECK (minutes_lost BETWEEN 0 AND 1440)
);

CREATE INDEX ix_trouble_report_token ON trouble_report (identity_token, shard) WHERE identity_token IS NOT NULL;
CREATE INDEX ix_trouble_report_person ON trouble_report (person_id, shard) WHERE person_id IS NOT NULL;
CREATE INDEX ix_trouble_report_month ON trouble_report (reported_at, shard);

GRANT SELECT, INSERT ON trouble_report TO ${serviceRole};
GRANT UPDATE (cause, cause_found_at) ON trouble_report TO ${serviceRole};
