-- The exclusion constraint keeps its meaning and loses its text columns. As columns of the GiST index, search_key and
-- insurer_number (which search_key begins with) made the index slow to fill, and the planner chose it for lookups by
-- search_key, reading hundreds of pages where the btree reads four. A hash of the number cannot be chosen. Two numbers
-- of one person with one hash (1 in 2^64) could not be registered for the same days.
ALTER TABLE qualification_current DROP CONSTRAINT ex_qualification_current_own_overlap;

ALTER TABLE qualification_current ADD CONSTRAINT ex_qualification_current_own_overlap EXCLUDE USING gist (
    person_id WITH =,
    hashtextextended(search_key || '|' || branch_key, 0) WITH =,
    daterange(acquired_on, lost_on) WITH &&,
    shard WITH =
) DEFERRABLE INITIALLY DEFERRED;
