-- Who had a file checked again whose check could not be completed: the institution that sent it again, or an operator.
ALTER TABLE claim_file ADD COLUMN check_asked_by text;
ALTER TABLE claim_file ADD COLUMN check_asked_at timestamptz;
ALTER TABLE claim_file ADD CONSTRAINT ck_claim_file_check_asked
    CHECK ((check_asked_by IS NULL) = (check_asked_at IS NULL));

COMMENT ON COLUMN claim_file.failed_checks IS
    'checks that ended unexpectedly, or with their process, since the file was sent, or sent again';
