-- Delay is read from the first fact of each statement, month by month; nothing about it is stored twice.
CREATE INDEX ix_qualification_fact_first ON qualification_fact (known_at, insurer_number, shard) WHERE version = 1;
