-- While its file is being checked a receipt is CHECKED: nobody reviews it before the file is accepted as a whole.
ALTER TABLE receipt DROP CONSTRAINT ck_receipt_state;
ALTER TABLE receipt ADD CONSTRAINT ck_receipt_state CHECK (state IN ('CHECKED', 'ACCEPTED', 'REFUSED', 'REPLACED'));
