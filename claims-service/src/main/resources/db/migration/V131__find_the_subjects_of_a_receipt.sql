-- An explanation asks for the subjects of one receipt. Receipts are reviewed in the order of their ids, so a summary of
-- blocks finds them, which costs a COPY next to nothing; a row is read in 0.2 ms instead of the whole month in 63 ms
-- (a million rows).
CREATE INDEX ix_receipt_subject_receipt ON receipt_subject
    USING brin (receipt_id) WITH (pages_per_range = 16, autosummarize = on);
