-- When everything that the close bills stands in the ledger. Until then the booking walks through the allocations in the
-- order of their keys; with an index on what is not booked, booking a receipt changed every index of its allocation.
ALTER TABLE claim_month ADD COLUMN booked_at timestamptz;
ALTER TABLE claim_month ADD CONSTRAINT ck_claim_month_booked CHECK (booked_at IS NULL OR state = 'CLOSED');

UPDATE claim_month m SET booked_at = now()
 WHERE state = 'CLOSED'
   AND NOT EXISTS (SELECT 1 FROM allocation a WHERE a.claim_month = m.claim_month AND a.booked_decision IS NULL);

DROP INDEX ix_allocation_unbooked;
