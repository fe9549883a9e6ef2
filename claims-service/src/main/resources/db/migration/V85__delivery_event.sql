-- Which deliveries were announced: each edition of a month once, whoever announces it.
CREATE TABLE delivery_announcement (
    delivery_month date        NOT NULL,
    edition        text        NOT NULL,
    announced_at   timestamptz NOT NULL,
    CONSTRAINT pk_delivery_announcement PRIMARY KEY (delivery_month, edition),
    CONSTRAINT ck_delivery_announcement_edition CHECK (edition IN ('ORIGINAL', 'REEXAMINATION'))
);

GRANT SELECT, INSERT ON delivery_announcement TO ${serviceRole};

-- "Your results are ready", one per party, month and edition. Positions are given out under a lock that is held until the
-- commit, so they appear in the order of commits and a reader that follows them misses nothing.
CREATE TABLE delivery_event (
    delivery_month date        NOT NULL,
    party_kind     text        NOT NULL,
    party          text        NOT NULL,
    edition        text        NOT NULL,
    event_id       uuid        NOT NULL DEFAULT gen_random_uuid(),
    position       bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    occurred_at    timestamptz NOT NULL,
    CONSTRAINT pk_delivery_event PRIMARY KEY (delivery_month, party_kind, party, edition),
    CONSTRAINT ck_delivery_event_party_kind CHECK (party_kind IN ('INSURER', 'INSTITUTION'))
);

CREATE INDEX ix_delivery_event_position ON delivery_event (position);
CREATE INDEX ix_delivery_event_party ON delivery_event (party_kind, party, position);

GRANT SELECT, INSERT ON delivery_event TO ${serviceRole};

-- Who has something reversed in a month: the recipients of a re-examination.
CREATE INDEX ix_ledger_reversals ON ledger_entry (booked_month) WHERE kind = 'REVERSAL';
