-- A review organisation's own dates for a claim month, in place of the rule; the last version holds. A version without
-- windows brings the rule back.
CREATE TABLE claim_calendar (
    claim_month         date        NOT NULL,
    review_organisation char(1)     NOT NULL,
    version             integer     NOT NULL,
    windows             jsonb,
    reason              text        NOT NULL,
    set_by              text        NOT NULL,
    set_at              timestamptz NOT NULL,
    CONSTRAINT pk_claim_calendar PRIMARY KEY (claim_month, review_organisation, version),
    CONSTRAINT ck_claim_calendar_organisation CHECK (review_organisation IN ('1', '2')),
    CONSTRAINT ck_claim_calendar_version CHECK (version >= 1),
    CONSTRAINT ck_claim_calendar_reason CHECK (length(reason) BETWEEN 1 AND 400)
);

GRANT SELECT, INSERT ON claim_calendar TO ${serviceRole};

-- What the one who closed the month had seen, and why receipts were left undecided if they were.
ALTER TABLE claim_month ADD COLUMN closed_totals text;
ALTER TABLE claim_month ADD COLUMN close_override_reason text;

-- The law of the month, held by the database: a month is closed only if every receipt is somewhere. Receipts are never
-- deleted; here the counts that institutions were shown are held against the rows, and nobody may pay for a receipt
-- that is not claimed.
CREATE FUNCTION every_receipt_is_somewhere() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1
          FROM claim_file f
          LEFT JOIN (SELECT file_id,
                            count(*) FILTER (WHERE state = 'ACCEPTED') AS accepted,
                            count(*) FILTER (WHERE state = 'REFUSED') AS refused,
                            count(*) FILTER (WHERE state = 'AWAITING') AS awaiting,
                            count(*) FILTER (WHERE state = 'UNCLAIMED') AS unclaimed,
                            count(*) FILTER (WHERE state = 'WITHDRAWN') AS withdrawn
                       FROM receipt WHERE claim_month = NEW.claim_month GROUP BY file_id) AS r USING (file_id)
         WHERE f.claim_month = NEW.claim_month AND f.status = 'ACCEPTED'
           AND (f.receipts_accepted, f.receipts_refused, f.receipts_awaiting, f.receipts_unclaimed, f.receipts_withdrawn)
               IS DISTINCT FROM (coalesce(r.accepted, 0), coalesce(r.refused, 0), coalesce(r.awaiting, 0),
                                 coalesce(r.unclaimed, 0), coalesce(r.withdrawn, 0)))
       OR EXISTS (
        SELECT 1
          FROM allocation a
          LEFT JOIN receipt r ON r.claim_month = a.claim_month AND r.receipt_id = a.receipt_id AND r.state = 'ACCEPTED'
         WHERE a.claim_month = NEW.claim_month AND r.receipt_id IS NULL) THEN
        RAISE EXCEPTION 'a receipt of the month is lost, or paid without being claimed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_every_receipt_is_somewhere';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_every_receipt_is_somewhere AFTER UPDATE OF state ON claim_month
    FOR EACH ROW WHEN (OLD.state = 'OPEN' AND NEW.state = 'CLOSED') EXECUTE FUNCTION every_receipt_is_somewhere();
