-- Inside the partition of a month the month tells nothing, but with it this index was as good as the key to a planner who
-- sees an empty partition: a plan that a session had kept since then read the whole month for each receipt decided.
CREATE INDEX ix_receipt_of_file ON receipt (file_id, first_line);
DROP INDEX ix_receipt_line;
