-- Statements of a party read one booking month, whichever claim months it holds.
CREATE INDEX ix_ledger_insurer ON ledger_entry (insurer, booked_month);
CREATE INDEX ix_ledger_institution ON ledger_entry (institution, booked_month);
-- A move that changes the burden ratio is rare, and looked at one by one.
CREATE INDEX ix_ledger_burden_difference ON ledger_entry (claim_month, receipt_id) WHERE account = 'BURDEN_DIFFERENCE';
