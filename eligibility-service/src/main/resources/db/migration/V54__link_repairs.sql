-- Repairs of wrong links, the newest first, among the many links that never changed.
CREATE INDEX ix_link_fact_repair ON link_fact (position, qualification_id, shard) WHERE version > 1;
