-- A printing that could not be produced: how often it was tried, what the last attempt met, when the next one is, and
-- when it was given up. Its state stays QUEUED for instances that do not know of attempts.
ALTER TABLE printing
    ADD COLUMN attempts        integer NOT NULL DEFAULT 0,
    ADD COLUMN fault           text,
    ADD COLUMN fault_document  text,
    ADD COLUMN next_attempt_at timestamptz,
    ADD COLUMN failed_at       timestamptz,
    ADD COLUMN retried_by      text,
    ADD COLUMN retried_at      timestamptz,
    ADD CONSTRAINT ck_printing_attempts CHECK (attempts >= 0),
    ADD CONSTRAINT ck_printing_failed CHECK (failed_at IS NULL OR fault IS NOT NULL AND next_attempt_at IS NULL);
