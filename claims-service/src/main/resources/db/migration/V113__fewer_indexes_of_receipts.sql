-- What no question needs any more is not written for every receipt: totals by institution begin at its files, and what
-- concerned a receipt once is kept, so that nobody looks for the subjects of a receipt.
DROP INDEX ix_receipt_institution;
DROP INDEX ix_receipt_subject_receipt;
REVOKE DELETE ON receipt_subject FROM ${serviceRole};

COMMENT ON TABLE receipt_subject IS 'who may concern a receipt: all that ever did; a change of them leads to a decision, needed or not';
