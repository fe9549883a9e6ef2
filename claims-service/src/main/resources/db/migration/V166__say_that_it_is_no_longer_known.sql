-- An insurer that asks about days of which the registry no longer knows who covered them is told so; there is no national code.
ALTER TABLE recheck_answer ADD COLUMN remark text;
ALTER TABLE recheck_answer ADD CONSTRAINT ck_recheck_answer_remark CHECK (remark IS NULL OR result = '102');

COMMENT ON COLUMN recheck_answer.remark IS 'why nothing was changed, where unchanged_reason cannot say it: NO_LONGER_KNOWN';
