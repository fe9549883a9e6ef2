-- How much each client asks, and how often nobody was found: counts only, per client and span of time. Kept a few days.
CREATE TABLE client_usage (
    shard      smallint    NOT NULL,
    client     text        NOT NULL,
    span_start timestamptz NOT NULL,
    asked      bigint      NOT NULL,
    not_found  bigint      NOT NULL,
    CONSTRAINT pk_client_usage PRIMARY KEY (span_start, client, shard)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON client_usage TO ${serviceRole};
