-- What V60 did for the number, for the person: the planner took this GiST index for the statements of a person (466,000
-- times in a month's review, the btree on person_id 700 times), and read more pages of it than of the btree. A hash cannot
-- be chosen, and makes the index a fifth smaller. Two statements of different persons would meet only if the hashes of
-- both their persons and their numbers were the same (1 in 2^128).
ALTER TABLE qualification_current DROP CONSTRAINT ex_qualification_current_own_overlap;

ALTER TABLE qualification_current ADD CONSTRAINT ex_qualification_current_own_overlap EXCLUDE USING gist (
    uuid_hash_extended(person_id, 0) WITH =,
    hashtextextended(search_key || '|' || branch_key, 0) WITH =,
    daterange(acquired_on, lost_on) WITH &&,
    shard WITH =
) DEFERRABLE INITIALLY DEFERRED;
