-- A claim month (請求年月) is opened by its first file and closed by an act of the review organisation.
CREATE TABLE claim_month (
    claim_month       date        NOT NULL,
    state             text        NOT NULL DEFAULT 'OPEN',
    review_started_at timestamptz,
    review_started_by text,
    closed_at         timestamptz,
    closed_by         text,
    CONSTRAINT pk_claim_month PRIMARY KEY (claim_month),
    CONSTRAINT ck_claim_month_first_day CHECK (extract(day FROM claim_month) = 1),
    CONSTRAINT ck_claim_month_state CHECK (state IN ('OPEN', 'CLOSED')),
    CONSTRAINT ck_claim_month_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL AND closed_by IS NOT NULL))
);

GRANT SELECT, INSERT, UPDATE ON claim_month TO ${serviceRole};
