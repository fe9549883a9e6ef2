-- What an insurer is billed for is paged by receipt. Nearly every receipt has one part: its insurer stands in an index in
-- the order of the pages; the few that are split stand in one that is searched by any insurer.
CREATE INDEX ix_allocation_first_payer ON allocation (claim_month, (part_insurers[1]), receipt_id)
    WHERE cardinality(part_insurers) > 0;
DROP INDEX ix_allocation_payer;
CREATE INDEX ix_allocation_split_payer ON allocation USING gin (part_insurers) WHERE cardinality(part_insurers) > 1;
