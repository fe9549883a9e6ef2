-- Lists of a file's receipts go by the line on which they begin: a page reads its own receipts, not the whole file, and a
-- receipt its own faults, not all of the file's.
CREATE INDEX ix_receipt_line ON receipt (claim_month, file_id, first_line);
DROP INDEX ix_receipt_file;
CREATE INDEX ix_fault_receipt ON fault (claim_month, file_id, receipt_number);
