-- The versions that hold a loss, by when they became known: the delay of losses is read from them.
CREATE INDEX ix_qualification_fact_loss ON qualification_fact (known_at, insurer_number, shard)
    WHERE version > 1 AND lost_on IS NOT NULL;
