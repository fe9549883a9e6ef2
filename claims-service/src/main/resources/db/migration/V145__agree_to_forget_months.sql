-- A claim month that nobody needs any more is forgotten (decision 73): its receipts and all that hangs on them go, sums
-- that name nobody stay. From forgotten_at on nothing is answered from it.
ALTER TABLE claim_month ADD COLUMN forgotten_at timestamptz;
ALTER TABLE claim_month ADD CONSTRAINT ck_claim_month_forgotten
    CHECK (forgotten_at IS NULL OR booked_at IS NOT NULL OR extract(day FROM claim_month) = 2);

COMMENT ON COLUMN claim_month.forgotten_at IS
    'a later migration that adds a table partitioned by claim month provides no partition for such a month';

-- Who wanted a month forgotten, and why. A proposal that is withdrawn stays on record, and another may follow.
CREATE TABLE month_forgetting (
    claim_month  date        NOT NULL,
    proposal     integer     NOT NULL,
    reason       text        NOT NULL,
    proposed_by  text        NOT NULL,
    proposed_at  timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    begun_at     timestamptz,
    completed_at timestamptz,
    CONSTRAINT pk_month_forgetting PRIMARY KEY (claim_month, proposal),
    CONSTRAINT uq_month_forgetting_proposer UNIQUE (claim_month, proposal, proposed_by),
    CONSTRAINT fk_month_forgetting_month FOREIGN KEY (claim_month) REFERENCES claim_month (claim_month),
    CONSTRAINT ck_month_forgetting_proposal CHECK (proposal >= 1),
    CONSTRAINT ck_month_forgetting_reason CHECK (char_length(reason) BETWEEN 1 AND 400),
    CONSTRAINT ck_month_forgetting_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL)),
    CONSTRAINT ck_month_forgetting_begun CHECK (begun_at IS NULL OR withdrawn_at IS NULL),
    CONSTRAINT ck_month_forgetting_completed CHECK (completed_at IS NULL OR begun_at IS NOT NULL)
);

CREATE UNIQUE INDEX uq_month_forgetting_standing ON month_forgetting (claim_month) WHERE withdrawn_at IS NULL;

GRANT SELECT, INSERT, UPDATE (withdrawn_by, withdrawn_at) ON month_forgetting TO ${serviceRole};

-- Each review organisation that files of the month were sent to agrees, by another person than the one who proposed it.
CREATE TABLE month_forgetting_consent (
    claim_month         date        NOT NULL,
    proposal            integer     NOT NULL,
    review_organisation char(1)     NOT NULL,
    proposed_by         text        NOT NULL,
    given_by            text        NOT NULL,
    given_at            timestamptz NOT NULL,
    CONSTRAINT pk_month_forgetting_consent PRIMARY KEY (claim_month, proposal, review_organisation),
    CONSTRAINT fk_month_forgetting_consent FOREIGN KEY (claim_month, proposal, proposed_by)
        REFERENCES month_forgetting (claim_month, proposal, proposed_by),
    CONSTRAINT ck_month_forgetting_consent_other_person CHECK (given_by <> proposed_by),
    CONSTRAINT ck_month_forgetting_consent_organisation CHECK (review_organisation IN ('1', '2'))
);

GRANT SELECT, INSERT ON month_forgetting_consent TO ${serviceRole};

-- What stays of a forgotten month, written once by begin_forgetting. No row is about one receipt or one person.
CREATE TABLE forgotten_total (
    claim_month         date    NOT NULL,
    review_organisation char(1) NOT NULL,
    files               bigint  NOT NULL,
    receipts            bigint  NOT NULL,
    points              bigint  NOT NULL,
    cost_yen            bigint  NOT NULL,
    last_booked_at      timestamptz,
    CONSTRAINT pk_forgotten_total PRIMARY KEY (claim_month, review_organisation)
);

COMMENT ON COLUMN forgotten_total.points IS 'of the receipts that were booked, as cost_yen: what the ledger must equal';

CREATE TABLE forgotten_balance (
    claim_month         date    NOT NULL,
    review_organisation char(1) NOT NULL,
    account             text    NOT NULL,
    side                text    NOT NULL,
    insurer             char(8),
    entries             bigint  NOT NULL,
    receipts            bigint  NOT NULL,
    points              bigint  NOT NULL,
    yen                 bigint  NOT NULL,
    CONSTRAINT uq_forgotten_balance UNIQUE NULLS NOT DISTINCT (claim_month, review_organisation, account, insurer)
);

CREATE TABLE forgotten_movement (
    claim_month         date    NOT NULL,
    review_organisation char(1) NOT NULL,
    party_kind          text    NOT NULL,
    party               text    NOT NULL,
    booked_month        date    NOT NULL,
    account             text    NOT NULL,
    kind                text    NOT NULL,
    receipts            bigint  NOT NULL,
    points              bigint  NOT NULL,
    yen                 bigint  NOT NULL,
    CONSTRAINT pk_forgotten_movement
        PRIMARY KEY (claim_month, review_organisation, party_kind, party, booked_month, account, kind),
    CONSTRAINT ck_forgotten_movement_party_kind CHECK (party_kind IN ('INSURER', 'INSTITUTION'))
);

CREATE INDEX ix_forgotten_movement_party ON forgotten_movement (party_kind, party, booked_month);
CREATE INDEX ix_forgotten_movement_booked ON forgotten_movement (booked_month);

GRANT SELECT ON forgotten_total, forgotten_balance, forgotten_movement TO ${serviceRole};
