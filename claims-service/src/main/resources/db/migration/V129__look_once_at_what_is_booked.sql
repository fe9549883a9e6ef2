-- The laws of V112 in one pass: each decision that was booked is looked at once, with its allocation and what stands in
-- the ledger by then. The two passes before could be planned before a month's tables were known to hold anything.
CREATE OR REPLACE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unequal boolean;
    undecided boolean;
    not_the_receipt boolean;
BEGIN
    WITH booked AS MATERIALIZED (
        SELECT claim_month, receipt_id, decision_number,
               sum(CASE side WHEN 'DEBIT' THEN yen ELSE -yen END) AS yen,
               sum(CASE side WHEN 'DEBIT' THEN points ELSE -points END) AS points
          FROM fresh GROUP BY claim_month, receipt_id, decision_number)
    SELECT bool_or(b.yen <> 0 OR b.points <> 0),
           bool_or((SELECT d.decision_number FROM decision d
                     WHERE d.claim_month = b.claim_month AND d.receipt_id = b.receipt_id
                       AND d.decision_number = b.decision_number) IS NULL),
           bool_or((SELECT ROW(sum(e.points), sum(e.yen)) IS DISTINCT FROM ROW(min(a.points), min(a.cost_yen))
                      FROM allocation a
                      LEFT JOIN ledger_entry e ON e.claim_month = a.claim_month AND e.receipt_id = a.receipt_id
                                              AND e.side = 'DEBIT'
                     WHERE a.claim_month = b.claim_month AND a.receipt_id = b.receipt_id))
      INTO unequal, undecided, not_the_receipt
      FROM booked b;
    IF undecided THEN
        RAISE EXCEPTION 'an entry books a decision that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_ledger_decision';
    END IF;
    IF unequal THEN
        RAISE EXCEPTION 'the two sides of a booking are not equal'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_balances';
    END IF;
    IF not_the_receipt THEN
        RAISE EXCEPTION 'the ledger entries of a receipt do not sum to the receipt'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_ledger_sums_to_receipt';
    END IF;
    RETURN NULL;
END $$;
