-- What an institution changed in its receipts before the cut-off: who, when, why. A receipt is never edited: its
-- successor takes its place, and both are kept.
CREATE TABLE receipt_change (
    claim_month    date        NOT NULL,
    receipt_id     uuid        NOT NULL,
    kind           text        NOT NULL,
    change_number  bigint      GENERATED ALWAYS AS IDENTITY,
    file_id        uuid        NOT NULL,
    receipt_number integer     NOT NULL,
    successor      uuid,
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL,
    reason         text        NOT NULL,
    CONSTRAINT pk_receipt_change PRIMARY KEY (claim_month, receipt_id, kind),
    CONSTRAINT fk_receipt_change_receipt FOREIGN KEY (claim_month, receipt_id) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT fk_receipt_change_successor FOREIGN KEY (claim_month, successor) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT fk_receipt_change_file FOREIGN KEY (claim_month, file_id) REFERENCES claim_file (claim_month, file_id),
    CONSTRAINT ck_receipt_change_kind CHECK (kind IN ('CORRECTED', 'WITHDRAWN', 'REINSTATED')),
    CONSTRAINT ck_receipt_change_successor CHECK ((successor IS NULL) = (kind = 'WITHDRAWN')),
    CONSTRAINT ck_receipt_change_reason CHECK (length(reason) BETWEEN 1 AND 400)
);

-- One successor, and nobody succeeds two: the versions of a receipt form a line.
CREATE UNIQUE INDEX uq_receipt_change_one_successor ON receipt_change (claim_month, receipt_id) WHERE successor IS NOT NULL;
CREATE UNIQUE INDEX uq_receipt_change_one_predecessor ON receipt_change (claim_month, successor) WHERE successor IS NOT NULL;
CREATE INDEX ix_receipt_change_file ON receipt_change (claim_month, file_id, change_number);

GRANT SELECT, INSERT ON receipt_change TO ${serviceRole};
