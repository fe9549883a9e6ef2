-- Files and verdicts of jobs are kept for a while only; the job itself, with its counts, stays.
GRANT DELETE ON registration_job_part, registration_job_verdict TO ${serviceRole};

CREATE INDEX ix_registration_job_ended ON registration_job (ended_at, shard) WHERE ended_at IS NOT NULL;
