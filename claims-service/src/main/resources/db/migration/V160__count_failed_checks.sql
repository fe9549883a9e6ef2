-- A check that fails for a reason which no fault of the file names is tried again a few times only: a file whose check always
-- fails would stand in the way of the close for ever.
ALTER TABLE claim_file ADD COLUMN failed_checks integer NOT NULL DEFAULT 0;

COMMENT ON COLUMN claim_file.failed_checks IS 'checks that ended unexpectedly since the file was sent, or sent again';
