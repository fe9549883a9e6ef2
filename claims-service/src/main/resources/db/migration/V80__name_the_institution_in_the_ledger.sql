-- An entry names both parties: the insurer of the part, and the institution whose claim it is.
ALTER TABLE ledger_entry ADD COLUMN institution char(10);

UPDATE ledger_entry e SET institution = r.institution
  FROM receipt r WHERE r.claim_month = e.claim_month AND r.receipt_id = e.receipt_id;

ALTER TABLE ledger_entry ALTER COLUMN institution SET NOT NULL;
