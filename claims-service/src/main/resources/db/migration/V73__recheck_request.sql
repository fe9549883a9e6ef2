-- What an insurer asks about a receipt it is billed for (データ識別 7), and what it is answered (データ識別 9). Append-only.
CREATE TABLE recheck_request (
    claim_month    date        NOT NULL,
    receipt_id     uuid        NOT NULL,
    request_id     uuid        NOT NULL DEFAULT gen_random_uuid(),
    insurer        char(8)     NOT NULL,
    reason_number  char(6)     NOT NULL,
    ordinal        integer     NOT NULL,
    reason_date_1  date,
    reason_date_2  date,
    new_insurer    char(8),
    note           text,
    asked_decision integer     NOT NULL,
    client_key     text,
    requested_at   timestamptz NOT NULL,
    requested_by   text        NOT NULL,
    CONSTRAINT pk_recheck_request PRIMARY KEY (claim_month, receipt_id, request_id),
    CONSTRAINT fk_recheck_request_receipt FOREIGN KEY (claim_month, receipt_id)
        REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT uq_recheck_request_question UNIQUE (claim_month, receipt_id, insurer, reason_number, ordinal),
    CONSTRAINT ck_recheck_request_reason CHECK (reason_number ~ '^[0-9]{6}$'),
    CONSTRAINT ck_recheck_request_note CHECK (char_length(note) BETWEEN 1 AND 500)
);

COMMENT ON COLUMN recheck_request.asked_decision IS 'the decision by which the insurer was billed when it asked';
COMMENT ON COLUMN recheck_request.ordinal IS 'the same question again, once the one before is answered, gets the next';

CREATE UNIQUE INDEX uq_recheck_request_key ON recheck_request (claim_month, receipt_id, insurer, reason_number, client_key)
    WHERE client_key IS NOT NULL;
CREATE INDEX ix_recheck_request_insurer ON recheck_request (insurer, requested_at, request_id);
CREATE INDEX ix_recheck_request_id ON recheck_request (request_id);

GRANT SELECT, INSERT ON recheck_request TO ${serviceRole};

CREATE TABLE recheck_answer (
    claim_month       date        NOT NULL,
    receipt_id        uuid        NOT NULL,
    request_id        uuid        NOT NULL,
    decision_number   integer     NOT NULL,
    result            char(3)     NOT NULL,
    confirmation_code char(2),
    unchanged_reason  char(6),
    return_code       text,
    answered_at       timestamptz NOT NULL,
    CONSTRAINT pk_recheck_answer PRIMARY KEY (claim_month, receipt_id, request_id),
    CONSTRAINT fk_recheck_answer_request FOREIGN KEY (claim_month, receipt_id, request_id)
        REFERENCES recheck_request (claim_month, receipt_id, request_id),
    CONSTRAINT ck_recheck_answer_result CHECK (result ~ '^[0-9]{3}$'),
    CONSTRAINT ck_recheck_answer_returned CHECK ((result = '101') = (return_code IS NOT NULL)),
    CONSTRAINT ck_recheck_answer_unchanged CHECK (unchanged_reason IS NULL OR result = '102')
);

COMMENT ON COLUMN recheck_answer.result IS '審査結果: 180 settled by the electronic check, 101 資格返戻, 102 原審どおり, 199 other';

GRANT SELECT, INSERT ON recheck_answer TO ${serviceRole};
