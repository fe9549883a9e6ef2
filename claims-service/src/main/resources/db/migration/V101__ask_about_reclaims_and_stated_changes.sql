-- Two more questions for a person: a receipt that claims again what still stands, and a change of insurance that a DPC
-- hospital states.
ALTER TABLE worklist_item DROP CONSTRAINT ck_worklist_item_kind;
ALTER TABLE worklist_item ADD CONSTRAINT ck_worklist_item_kind
    CHECK (kind IN ('HELD', 'BURDEN_DIFFERENCE', 'RECHECK_REQUEST', 'RECLAIM', 'STATED_CHANGE'));
