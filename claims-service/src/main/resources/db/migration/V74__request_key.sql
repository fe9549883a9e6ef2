-- Idempotency-Key of requests: under one key a client sends one content. The digest tells another content from the same.
CREATE TABLE request_key (
    client       text        NOT NULL,
    client_key   text        NOT NULL,
    digest       bytea       NOT NULL,
    requested_at timestamptz NOT NULL,
    CONSTRAINT pk_request_key PRIMARY KEY (client, client_key),
    CONSTRAINT ck_request_key_digest CHECK (octet_length(digest) = 32),
    CONSTRAINT ck_request_key_length CHECK (char_length(client_key) BETWEEN 1 AND 100)
);

GRANT SELECT, INSERT ON request_key TO ${serviceRole};
