-- What was decided about a receipt, with the reasons; never changed, a later decision gets the next number.
CREATE TABLE decision (
    claim_month        date        NOT NULL,
    receipt_id         uuid        NOT NULL,
    decision_number    integer     NOT NULL,
    outcome            text        NOT NULL,
    code               char(2),
    held_reason        text,
    parts              jsonb       NOT NULL,
    -- the whole receipt at the insurer on the claim, if it is held and can be billed so at the close
    as_claimed         jsonb,
    reasons            jsonb       NOT NULL,
    month_state        text        NOT NULL,
    knowledge_position bigint      NOT NULL,
    known_at           timestamptz NOT NULL,
    decided_at         timestamptz NOT NULL,
    CONSTRAINT pk_decision PRIMARY KEY (claim_month, receipt_id, decision_number),
    CONSTRAINT fk_decision_receipt FOREIGN KEY (claim_month, receipt_id) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT ck_decision_number CHECK (decision_number >= 1),
    CONSTRAINT ck_decision_outcome CHECK (outcome IN ('NO_CHANGE', 'BRANCH_FOUND', 'MOVED', 'SPLIT', 'BILLED_AS_CLAIMED',
                                                      'UNCONFIRMED', 'HELD', 'NOT_SUBJECT')),
    CONSTRAINT ck_decision_month_state CHECK (month_state IN ('OPEN', 'CLOSED')),
    CONSTRAINT ck_decision_reason CHECK ((held_reason IS NOT NULL) = (outcome IN ('HELD', 'BILLED_AS_CLAIMED', 'UNCONFIRMED')))
) PARTITION BY LIST (claim_month);

GRANT SELECT, INSERT ON decision TO ${serviceRole};
