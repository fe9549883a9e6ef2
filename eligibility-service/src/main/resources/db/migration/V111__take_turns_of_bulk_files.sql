-- Bulk files take turns: a new one comes behind those that waited longer for their next chunk, and they behind it then.
CREATE INDEX ix_bulk_reception_turn ON bulk_reception ((coalesce(worked_at, received_at)), reception_number, shard)
    WHERE state = 'WAITING';
