-- Receipts of a month that was closed before they were decided for the first time (closed with a reason). The deliveries
-- of the close were made without them, so they are delivered with the re-examinations of the month that books them.
CREATE INDEX ix_decision_late ON decision (claim_month, receipt_id) WHERE decision_number = 1 AND month_state = 'CLOSED';
CREATE VIEW late_receipt AS
    SELECT claim_month, receipt_id FROM decision WHERE decision_number = 1 AND month_state = 'CLOSED';
GRANT SELECT ON late_receipt TO ${serviceRole};
