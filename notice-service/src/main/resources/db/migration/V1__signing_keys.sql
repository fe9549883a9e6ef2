-- Public keys of every installation that ever signed a document here: documents outlive the keys that signed them.
CREATE TABLE signing_key (
    shard         smallint    NOT NULL DEFAULT 0,
    key_id        text        NOT NULL,
    public_jwk    text        NOT NULL,
    first_used_at timestamptz NOT NULL,
    CONSTRAINT pk_signing_key PRIMARY KEY (shard, key_id)
);
GRANT SELECT, INSERT ON signing_key TO ${serviceRole};
