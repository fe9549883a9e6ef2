-- Each review organisation closes its part of a month: from then on the files that were sent to it stay as they are. The
-- month is billed when the last of those with files has closed, since what is sent to one may be paid by an insurer of the
-- other. Append-only.
CREATE TABLE claim_month_close (
    claim_month         date        NOT NULL,
    review_organisation char(1)     NOT NULL,
    closed_at           timestamptz NOT NULL,
    closed_by           text        NOT NULL,
    closed_totals       text,
    override_reason     text,
    CONSTRAINT pk_claim_month_close PRIMARY KEY (claim_month, review_organisation),
    CONSTRAINT fk_claim_month_close_month FOREIGN KEY (claim_month) REFERENCES claim_month (claim_month),
    CONSTRAINT ck_claim_month_close_organisation CHECK (review_organisation IN ('1', '2'))
);

COMMENT ON COLUMN claim_month_close.closed_totals IS 'digest of the control totals of those for whom it was closed';

GRANT SELECT, INSERT ON claim_month_close TO ${serviceRole};

-- What was closed by one act was closed for each with files.
INSERT INTO claim_month_close (claim_month, review_organisation, closed_at, closed_by, closed_totals, override_reason)
SELECT DISTINCT m.claim_month, f.review_organisation, m.closed_at, m.closed_by, m.closed_totals, m.close_override_reason
  FROM claim_month m
  JOIN claim_file f ON f.claim_month = m.claim_month AND f.status = 'ACCEPTED'
 WHERE m.state = 'CLOSED';

-- The law of the close, held by the database: no month is billed while an organisation with files in it has not closed.
CREATE FUNCTION every_organisation_has_closed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM claim_file f
         WHERE f.claim_month = NEW.claim_month AND f.status = 'ACCEPTED'
           AND NOT EXISTS (SELECT 1 FROM claim_month_close c
                            WHERE c.claim_month = f.claim_month AND c.review_organisation = f.review_organisation)) THEN
        RAISE EXCEPTION 'a review organisation with files of the month has not closed it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_every_organisation_has_closed';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_every_organisation_has_closed AFTER UPDATE OF state ON claim_month
    FOR EACH ROW WHEN (OLD.state = 'OPEN' AND NEW.state = 'CLOSED') EXECUTE FUNCTION every_organisation_has_closed();
