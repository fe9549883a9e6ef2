-- Files of statements taken as jobs: the bytes received are kept, one replica at a time works on a job under a lease,
-- and each chunk's facts, verdicts and progress are committed together.
CREATE TABLE registration_job (
    shard            smallint    NOT NULL,
    job_id           uuid        NOT NULL,
    subject          text        NOT NULL,
    insurers         text[]      NOT NULL,
    operator         boolean     NOT NULL,
    csv              boolean     NOT NULL,
    charset          text        NOT NULL,
    dry_run          boolean     NOT NULL,
    initial_load     boolean     NOT NULL,
    sha256           text        NOT NULL,
    bytes            bigint      NOT NULL,
    lines            integer     NOT NULL,
    state            text        NOT NULL,
    received_at      timestamptz NOT NULL,
    ended_at         timestamptz,
    last_line        integer     NOT NULL DEFAULT 0,
    registered       integer     NOT NULL DEFAULT 0,
    unchanged        integer     NOT NULL DEFAULT 0,
    corrected        integer     NOT NULL DEFAULT 0,
    lost             integer     NOT NULL DEFAULT 0,
    withdrawn        integer     NOT NULL DEFAULT 0,
    certified        integer     NOT NULL DEFAULT 0,
    rejected         integer     NOT NULL DEFAULT 0,
    lease_owner      uuid,
    lease_until      timestamptz,
    failures         integer     NOT NULL DEFAULT 0,
    CONSTRAINT pk_registration_job PRIMARY KEY (job_id, shard),
    CONSTRAINT ck_registration_job_state CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'))
);

-- The same file sent again while it is being worked on is the same job.
CREATE UNIQUE INDEX uq_registration_job_unfinished
    ON registration_job (subject, sha256, dry_run, initial_load, shard) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX ix_registration_job_unfinished ON registration_job (received_at, shard)
    WHERE state IN ('QUEUED', 'RUNNING');

CREATE TABLE registration_job_part (
    shard   smallint NOT NULL,
    job_id  uuid     NOT NULL,
    part    integer  NOT NULL,
    content bytea    NOT NULL,
    CONSTRAINT pk_registration_job_part PRIMARY KEY (job_id, shard, part),
    CONSTRAINT fk_registration_job_part_job FOREIGN KEY (job_id, shard) REFERENCES registration_job (job_id, shard)
);

CREATE TABLE registration_job_verdict (
    shard            smallint NOT NULL,
    job_id           uuid     NOT NULL,
    line             integer  NOT NULL,
    verdict          text     NOT NULL,
    qualification_id uuid,
    person_id        uuid,
    code             text,
    message          text,
    pointer          text,
    CONSTRAINT pk_registration_job_verdict PRIMARY KEY (job_id, shard, line),
    CONSTRAINT fk_registration_job_verdict_job FOREIGN KEY (job_id, shard) REFERENCES registration_job (job_id, shard)
);

GRANT SELECT, INSERT, UPDATE ON registration_job TO ${serviceRole};
GRANT SELECT, INSERT ON registration_job_part, registration_job_verdict TO ${serviceRole};
