-- A bundle is read page by page in the order of month, receipt and part: with the part in the index nothing is sorted.
DROP INDEX ix_ledger_insurer;
CREATE INDEX ix_ledger_insurer ON ledger_entry (insurer, booked_month, receipt_id, part) WHERE account = 'INSURER_SHARE';
