-- Outcomes by a person: 返戻 (sent back to the institution, with its reason code) and 取下げ (taken back by the institution).
-- Nobody pays either of them.
ALTER TABLE decision ADD COLUMN return_code text;
ALTER TABLE decision DROP CONSTRAINT ck_decision_outcome;
ALTER TABLE decision ADD CONSTRAINT ck_decision_outcome CHECK (
    outcome IN ('NO_CHANGE', 'BRANCH_FOUND', 'MOVED', 'SPLIT', 'BILLED_AS_CLAIMED', 'UNCONFIRMED', 'HELD', 'NOT_SUBJECT',
                'RETURNED', 'WITHDRAWN'));
ALTER TABLE decision ADD CONSTRAINT ck_decision_return_code CHECK (
    (return_code IS NOT NULL) = (outcome = 'RETURNED') AND return_code ~ '^[LS]?[0-9]{4}$');

ALTER TABLE allocation DROP CONSTRAINT ck_allocation_payer;
ALTER TABLE allocation ADD CONSTRAINT ck_allocation_payer CHECK (
    (cardinality(part_numbers) = 0) = (outcome IN ('HELD', 'NOT_SUBJECT', 'RETURNED', 'WITHDRAWN')));
