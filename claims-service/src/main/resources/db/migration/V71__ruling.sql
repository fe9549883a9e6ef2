-- What persons decided about receipts. Never changed: a reversal is a further ruling, an approval a row of its own.
CREATE TABLE ruling (
    claim_month    date        NOT NULL,
    receipt_id     uuid        NOT NULL,
    ruling_number  integer     NOT NULL,
    cause          text        NOT NULL,
    action         text        NOT NULL,
    content        jsonb,
    reason_code    text        NOT NULL,
    reason_text    text,
    author         text        NOT NULL,
    authored_at    timestamptz NOT NULL,
    moved_yen      bigint      NOT NULL,
    needs_approval boolean     NOT NULL,
    CONSTRAINT pk_ruling PRIMARY KEY (claim_month, receipt_id, ruling_number),
    CONSTRAINT fk_ruling_receipt FOREIGN KEY (claim_month, receipt_id) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT ck_ruling_number CHECK (ruling_number >= 1),
    CONSTRAINT ck_ruling_action CHECK (action IN ('RULE', 'REVERSE', 'ACKNOWLEDGE')),
    CONSTRAINT ck_ruling_content CHECK ((action = 'RULE') = (content IS NOT NULL)),
    CONSTRAINT ck_ruling_text CHECK (char_length(reason_text) BETWEEN 1 AND 500),
    CONSTRAINT ck_ruling_moved CHECK (moved_yen >= 0),
    CONSTRAINT uq_ruling_author UNIQUE (claim_month, receipt_id, ruling_number, author),
    -- what was asked once has one ruling: the version of a worklist item, a request, a withdrawal
    CONSTRAINT uq_ruling_cause UNIQUE (claim_month, receipt_id, cause)
);

GRANT SELECT, INSERT ON ruling TO ${serviceRole};

-- Four eyes: what another person than the author said to a ruling.
CREATE TABLE ruling_verdict (
    claim_month   date        NOT NULL,
    receipt_id    uuid        NOT NULL,
    ruling_number integer     NOT NULL,
    ruling_author text        NOT NULL,
    verdict       text        NOT NULL,
    reason_text   text,
    given_by      text        NOT NULL,
    given_at      timestamptz NOT NULL,
    CONSTRAINT pk_ruling_verdict PRIMARY KEY (claim_month, receipt_id, ruling_number),
    CONSTRAINT fk_ruling_verdict_ruling FOREIGN KEY (claim_month, receipt_id, ruling_number, ruling_author)
        REFERENCES ruling (claim_month, receipt_id, ruling_number, author),
    CONSTRAINT ck_ruling_verdict CHECK (verdict IN ('APPROVED', 'REFUSED')),
    CONSTRAINT ck_ruling_verdict_other_person CHECK (given_by <> ruling_author),
    CONSTRAINT ck_ruling_verdict_text CHECK (char_length(reason_text) BETWEEN 1 AND 500)
);

GRANT SELECT, INSERT ON ruling_verdict TO ${serviceRole};
