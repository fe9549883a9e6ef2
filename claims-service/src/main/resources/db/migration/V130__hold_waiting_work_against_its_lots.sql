-- A month is queued by one statement: its lots are looked for once each, not once per receipt (decision 0066).
ALTER TABLE review_work DROP CONSTRAINT fk_review_work_lot;

CREATE FUNCTION waiting_work_has_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT claim_month, lot FROM fresh) AS w
                WHERE (SELECT l.lot FROM review_lot l
                        WHERE l.claim_month = w.claim_month AND l.lot = w.lot) IS NULL) THEN
        RAISE EXCEPTION 'waiting work is in a lot that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_review_work_lot';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_new_work_has_lots AFTER INSERT ON review_work
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION waiting_work_has_lots();
CREATE TRIGGER tr_moved_work_has_lots AFTER UPDATE ON review_work
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION waiting_work_has_lots();

CREATE FUNCTION empty_lots_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM review_work w WHERE w.claim_month = OLD.claim_month AND w.lot = OLD.lot) THEN
        RAISE EXCEPTION 'a lot in which work waits stays'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_review_work_lot';
    END IF;
    RETURN OLD;
END $$;

CREATE TRIGGER tr_empty_lots_only BEFORE DELETE ON review_lot FOR EACH ROW EXECUTE FUNCTION empty_lots_only();
