-- Foreign keys look row by row, and lock each row that they find, which writes it: one look per statement says the same
-- (decision 0066). It is as strict as long as receipts and decisions are never deleted and their keys never change: the
-- service may do neither, and whoever may is refused as before.
ALTER TABLE receipt DROP CONSTRAINT fk_receipt_file;
ALTER TABLE decision DROP CONSTRAINT fk_decision_receipt;
ALTER TABLE allocation DROP CONSTRAINT fk_allocation_decision;

CREATE FUNCTION receipts_have_files() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM (SELECT DISTINCT claim_month, file_id FROM fresh) AS r
                WHERE (SELECT f.file_id FROM claim_file f
                        WHERE f.claim_month = r.claim_month AND f.file_id = r.file_id) IS NULL) THEN
        RAISE EXCEPTION 'a receipt belongs to a file that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_receipt_file';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION decisions_have_receipts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM fresh d
                WHERE (SELECT r.receipt_id FROM receipt r
                        WHERE r.claim_month = d.claim_month AND r.receipt_id = d.receipt_id) IS NULL) THEN
        RAISE EXCEPTION 'a decision is about a receipt that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_decision_receipt';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION allocations_have_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM fresh a
                WHERE (SELECT d.decision_number FROM decision d
                        WHERE d.claim_month = a.claim_month AND d.receipt_id = a.receipt_id
                          AND d.decision_number = a.decision_number) IS NULL) THEN
        RAISE EXCEPTION 'an allocation is of a decision that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_allocation_decision';
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION allocation_has_its_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM decision d
                    WHERE d.claim_month = NEW.claim_month AND d.receipt_id = NEW.receipt_id
                      AND d.decision_number = NEW.decision_number) THEN
        RAISE EXCEPTION 'an allocation is of a decision that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_allocation_decision';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tr_receipts_have_files AFTER INSERT ON receipt
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION receipts_have_files();
CREATE TRIGGER tr_decisions_have_receipts AFTER INSERT ON decision
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION decisions_have_receipts();
CREATE TRIGGER tr_allocations_have_decisions AFTER INSERT ON allocation
    REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION allocations_have_decisions();
-- Few allocations get another decision; booking changes all of them, but not this.
CREATE TRIGGER tr_allocation_has_its_decision AFTER UPDATE ON allocation
    FOR EACH ROW WHEN ((OLD.claim_month, OLD.receipt_id, OLD.decision_number)
                       IS DISTINCT FROM (NEW.claim_month, NEW.receipt_id, NEW.decision_number))
    EXECUTE FUNCTION allocation_has_its_decision();

CREATE FUNCTION nothing_hangs_on_it() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    hangs boolean;
BEGIN
    IF TG_ARGV[0] = 'receipt' THEN
        hangs := EXISTS (SELECT 1 FROM receipt r WHERE r.claim_month = OLD.claim_month AND r.file_id = OLD.file_id);
    ELSIF TG_ARGV[0] = 'decision' THEN
        hangs := EXISTS (SELECT 1 FROM decision d
                          WHERE d.claim_month = OLD.claim_month AND d.receipt_id = OLD.receipt_id);
    ELSE
        hangs := EXISTS (SELECT 1 FROM allocation a
                          WHERE a.claim_month = OLD.claim_month AND a.receipt_id = OLD.receipt_id
                            AND a.decision_number = OLD.decision_number);
    END IF;
    IF hangs THEN
        RAISE EXCEPTION 'what has a % is neither deleted nor renamed', TG_ARGV[0] USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER tr_file_stays BEFORE DELETE OR UPDATE OF claim_month, file_id ON claim_file
    FOR EACH ROW EXECUTE FUNCTION nothing_hangs_on_it('receipt');
CREATE TRIGGER tr_receipt_stays BEFORE DELETE OR UPDATE OF claim_month, receipt_id ON receipt
    FOR EACH ROW EXECUTE FUNCTION nothing_hangs_on_it('decision');
CREATE TRIGGER tr_decision_stays BEFORE DELETE OR UPDATE OF claim_month, receipt_id, decision_number ON decision
    FOR EACH ROW EXECUTE FUNCTION nothing_hangs_on_it('allocation');
