-- With the month in front this index was as good as the key to a planner who sees an emptied queue: a plan kept since then read
-- all that waits of the month for each receipt (as V132 found of the receipts of a file). A number of a lot is given once, so
-- work is looked for by it alone: with the month as well, a queue never filled was read by both indexes.
CREATE INDEX ix_review_work_of_lot ON review_work (lot);
DROP INDEX ix_review_work_lot;

CREATE OR REPLACE FUNCTION empty_lots_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM review_work w WHERE w.lot = OLD.lot) THEN
        RAISE EXCEPTION 'a lot in which work waits stays'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_review_work_lot';
    END IF;
    RETURN OLD;
END $$;
