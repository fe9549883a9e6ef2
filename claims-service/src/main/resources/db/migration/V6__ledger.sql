-- Who owes what for a receipt. Entries are never changed: what changes is reversed and entered anew.
CREATE TABLE ledger_entry (
    claim_month       date        NOT NULL,
    receipt_id        uuid        NOT NULL,
    decision_number   integer     NOT NULL,
    part              integer     NOT NULL,
    account           text        NOT NULL,
    kind              text        NOT NULL,
    insurer           char(8),
    points            integer     NOT NULL,
    yen               bigint      NOT NULL,
    booked_month      date        NOT NULL,
    booked_at         timestamptz NOT NULL,
    reverses_decision integer,
    reverses_kind     text        GENERATED ALWAYS AS (CASE WHEN kind = 'REVERSAL' THEN 'BOOKING' END) STORED,
    CONSTRAINT pk_ledger_entry PRIMARY KEY (claim_month, receipt_id, decision_number, part, account, kind),
    CONSTRAINT fk_ledger_decision FOREIGN KEY (claim_month, receipt_id, decision_number)
        REFERENCES decision (claim_month, receipt_id, decision_number),
    CONSTRAINT fk_ledger_reverses FOREIGN KEY (claim_month, receipt_id, reverses_decision, part, account, reverses_kind)
        REFERENCES ledger_entry (claim_month, receipt_id, decision_number, part, account, kind),
    CONSTRAINT ck_ledger_account CHECK (account IN ('INSURER_SHARE', 'PATIENT_SHARE', 'BURDEN_DIFFERENCE', 'MEALS',
                                                    'UNIDENTIFIED', 'PUBLIC_EXPENSE')),
    CONSTRAINT ck_ledger_kind CHECK (kind IN ('BOOKING', 'REVERSAL')),
    CONSTRAINT ck_ledger_reverses CHECK ((kind = 'REVERSAL') = (reverses_decision IS NOT NULL))
) PARTITION BY LIST (claim_month);

-- One entry is reversed at most once.
CREATE UNIQUE INDEX uq_ledger_reversed_once
    ON ledger_entry (claim_month, receipt_id, reverses_decision, part, account) WHERE kind = 'REVERSAL';

-- The law of the ledger, held by the database: after every insert the entries of a receipt sum to the receipt.
CREATE FUNCTION ledger_sums_to_receipts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
          FROM (SELECT DISTINCT claim_month, receipt_id FROM fresh) AS touched
          JOIN allocation a USING (claim_month, receipt_id)
          CROSS JOIN LATERAL (
              SELECT sum(e.points) AS points, sum(e.yen) AS yen
                FROM ledger_entry e
               WHERE e.claim_month = touched.claim_month AND e.receipt_id = touched.receipt_id) AS booked
         WHERE booked.points <> a.points OR booked.yen <> a.cost_yen) THEN
        RAISE EXCEPTION 'the ledger entries of a receipt do not sum to the receipt'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_sums_to_receipt';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_ledger_sums_to_receipts AFTER INSERT ON ledger_entry
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger_sums_to_receipts();

GRANT SELECT, INSERT ON ledger_entry TO ${serviceRole};
