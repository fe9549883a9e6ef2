-- Whom a filing is about is forgotten after a while also when nobody was ever registered; the row says when. The
-- constraint that is taken is put back in a wider form at once.
ALTER TABLE filing_notice ADD COLUMN forgotten_on date;
ALTER TABLE filing_notice DROP CONSTRAINT ck_filing_notice_person;
ALTER TABLE filing_notice ADD CONSTRAINT ck_filing_notice_person CHECK (
    num_nonnulls(qualification_id, forgotten_on) <= 1
    AND (num_nonnulls(qualification_id, forgotten_on) = 0) = (birth_date IS NOT NULL)
    AND (birth_date IS NULL) = (kana_key IS NULL));

CREATE INDEX ix_filing_notice_personal ON filing_notice (noticed_at, shard) WHERE birth_date IS NOT NULL;
