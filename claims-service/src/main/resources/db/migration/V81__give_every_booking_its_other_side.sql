-- Double entry (decision 0024): what somebody bears stands as debit, the institution's claim for it as credit.
DROP TRIGGER tr_ledger_sums_to_receipts ON ledger_entry;
DROP FUNCTION ledger_sums_to_receipts();

ALTER TABLE ledger_entry DROP CONSTRAINT ck_ledger_account;
ALTER TABLE ledger_entry ADD CONSTRAINT ck_ledger_account CHECK (account IN (
    'INSURER_SHARE', 'PATIENT_SHARE', 'BURDEN_DIFFERENCE', 'MEALS', 'MEAL_BURDEN', 'UNIDENTIFIED', 'PUBLIC_EXPENSE',
    'RETURNED', 'WITHDRAWN', 'INSTITUTION_CLAIM'));

ALTER TABLE ledger_entry ADD COLUMN side text NOT NULL
    GENERATED ALWAYS AS (CASE WHEN account = 'INSTITUTION_CLAIM' THEN 'CREDIT' ELSE 'DEBIT' END) STORED;

-- What was booked with one side gets the other one.
INSERT INTO ledger_entry (claim_month, receipt_id, decision_number, part, account, kind, institution, insurer, points,
                          yen, booked_month, booked_at, reverses_decision)
SELECT claim_month, receipt_id, decision_number, part, 'INSTITUTION_CLAIM', kind, min(institution), min(insurer),
       sum(points), sum(yen), min(booked_month), min(booked_at), min(reverses_decision)
  FROM ledger_entry
 GROUP BY claim_month, receipt_id, decision_number, part, kind;

-- The laws of the ledger, held by the database after every insert: both sides of each decision that was booked are
-- equal, and what stands on the debit side of a receipt sums to the receipt.
CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM fresh
         GROUP BY claim_month, receipt_id, decision_number
        HAVING sum(CASE side WHEN 'DEBIT' THEN yen ELSE -yen END) <> 0
            OR sum(CASE side WHEN 'DEBIT' THEN points ELSE -points END) <> 0) THEN
        RAISE EXCEPTION 'the two sides of a booking are not equal'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_balances';
    END IF;
    IF EXISTS (
        SELECT 1
          FROM (SELECT DISTINCT claim_month, receipt_id FROM fresh) AS touched
          JOIN allocation a USING (claim_month, receipt_id)
          CROSS JOIN LATERAL (
              SELECT sum(e.points) AS points, sum(e.yen) AS yen
                FROM ledger_entry e
               WHERE e.claim_month = touched.claim_month AND e.receipt_id = touched.receipt_id
                 AND e.side = 'DEBIT') AS booked
         WHERE booked.points IS DISTINCT FROM a.points OR booked.yen IS DISTINCT FROM a.cost_yen) THEN
        RAISE EXCEPTION 'the ledger entries of a receipt do not sum to the receipt'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_sums_to_receipt';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_ledger_balances AFTER INSERT ON ledger_entry
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION ledger_balances();
