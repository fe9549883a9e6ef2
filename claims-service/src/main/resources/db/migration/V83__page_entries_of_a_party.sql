-- Bundles page through the entries of an insurer or an institution: the receipt follows the month in the index.
DROP INDEX ix_ledger_insurer;
DROP INDEX ix_ledger_institution;
CREATE INDEX ix_ledger_insurer ON ledger_entry (insurer, booked_month, receipt_id);
CREATE INDEX ix_ledger_institution ON ledger_entry (institution, booked_month, receipt_id);
