-- Three entries per receipt, each held against its decision, and in two indexes of parties: most of what booking cost.

-- Decisions are never deleted and their keys never change (the service may do neither), so it is enough to look once per
-- decision that was booked, in the trigger that sees all of them, instead of once per entry and with a lock.
ALTER TABLE ledger_entry DROP CONSTRAINT fk_ledger_decision;

CREATE OR REPLACE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unequal boolean;
    undecided boolean;
BEGIN
    SELECT bool_or(booked.yen <> 0 OR booked.points <> 0),
           bool_or((SELECT d.decision_number FROM decision d
                     WHERE d.claim_month = booked.claim_month AND d.receipt_id = booked.receipt_id
                       AND d.decision_number = booked.decision_number) IS NULL)
      INTO unequal, undecided
      FROM (SELECT claim_month, receipt_id, decision_number,
                   sum(CASE side WHEN 'DEBIT' THEN yen ELSE -yen END) AS yen,
                   sum(CASE side WHEN 'DEBIT' THEN points ELSE -points END) AS points
              FROM fresh GROUP BY claim_month, receipt_id, decision_number) AS booked;
    IF undecided THEN
        RAISE EXCEPTION 'an entry books a decision that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_ledger_decision';
    END IF;
    IF unequal THEN
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

-- Every part has one entry of the insurer that bears it and one of the institution's claim: the others are found by them.
DROP INDEX ix_ledger_insurer;
DROP INDEX ix_ledger_institution;
CREATE INDEX ix_ledger_insurer ON ledger_entry (insurer, booked_month, receipt_id) WHERE account = 'INSURER_SHARE';
CREATE INDEX ix_ledger_institution ON ledger_entry (institution, booked_month, receipt_id)
    WHERE account = 'INSTITUTION_CLAIM';
