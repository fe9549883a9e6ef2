-- Receipts that are queued together wait together, and are claimed together: a lease is a row for up to a chunk of receipts,
-- and waiting work is written once and deleted once. With a lease on every receipt, claiming looked past all that had ended.
CREATE SEQUENCE review_lot_number;
GRANT USAGE ON SEQUENCE review_lot_number TO ${serviceRole};

CREATE TABLE review_lot (
    claim_month  date        NOT NULL,
    lot          bigint      NOT NULL DEFAULT nextval('review_lot_number'),
    receipts     integer     NOT NULL,
    available_at timestamptz NOT NULL DEFAULT now(),
    attempts     integer     NOT NULL DEFAULT 0,
    leased_until timestamptz,
    lease_owner  uuid,
    instance     text,
    CONSTRAINT pk_review_lot PRIMARY KEY (claim_month, lot),
    CONSTRAINT ck_review_lot_receipts CHECK (receipts > 0)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);

COMMENT ON COLUMN review_lot.receipts IS 'how many were queued; fewer may be left, or none';
COMMENT ON COLUMN review_lot.instance IS 'process and host of the instance that claimed it last';

CREATE INDEX ix_review_lot_available ON review_lot (claim_month, available_at, lot);

GRANT SELECT, INSERT, UPDATE, DELETE ON review_lot TO ${serviceRole};

-- What waits now, in lots of 500. Claims of a version that is being replaced end: their receipts are taken anew.
ALTER TABLE review_work ADD COLUMN lot bigint;

WITH waiting AS (
    SELECT claim_month, receipt_id, (row_number() OVER (PARTITION BY claim_month ORDER BY receipt_id) - 1) / 500 AS nth
      FROM review_work),
fresh AS MATERIALIZED (
    SELECT claim_month, nth, nextval('review_lot_number') AS lot, count(*) AS receipts
      FROM waiting GROUP BY claim_month, nth),
lots AS (INSERT INTO review_lot (claim_month, lot, receipts) SELECT claim_month, lot, receipts FROM fresh)
UPDATE review_work w SET lot = fresh.lot
  FROM waiting JOIN fresh USING (claim_month, nth)
 WHERE w.claim_month = waiting.claim_month AND w.receipt_id = waiting.receipt_id;

DROP INDEX ix_review_work_month;
ALTER TABLE review_work
    ALTER COLUMN lot SET NOT NULL,
    DROP COLUMN available_at,
    DROP COLUMN leased_until,
    DROP COLUMN lease_owner,
    DROP COLUMN attempts,
    ADD CONSTRAINT fk_review_work_lot FOREIGN KEY (claim_month, lot) REFERENCES review_lot (claim_month, lot);
CREATE INDEX ix_review_work_lot ON review_work (claim_month, lot);
ALTER TABLE review_work RESET (fillfactor);
