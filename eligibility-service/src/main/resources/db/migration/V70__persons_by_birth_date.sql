-- The search for persons whose number a claim does not know begins with the birth date, as known at any position.
CREATE INDEX ix_person_fact_birth_date ON person_fact (birth_date, shard);
