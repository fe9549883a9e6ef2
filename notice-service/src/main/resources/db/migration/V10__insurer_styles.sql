-- What insurers bring to their documents. Each change is a new version; nothing is overwritten, so that it can be told
-- what a document of a day was printed with.
CREATE TABLE insurer_style (
    shard          smallint    NOT NULL DEFAULT 0,
    insurer_number text        NOT NULL,
    version        integer     NOT NULL,
    logo           bytea,
    seal           bytea,
    office         text,
    postal_code    text,
    address        text,
    phone          text,
    hours          text,
    web            text,
    texts          text        NOT NULL,
    set_by         text        NOT NULL,
    set_at         timestamptz NOT NULL,
    CONSTRAINT pk_insurer_style PRIMARY KEY (shard, insurer_number, version),
    CONSTRAINT ck_insurer_style_number CHECK (insurer_number ~ '^[0-9]{8}$'),
    CONSTRAINT ck_insurer_style_version CHECK (version > 0)
);
GRANT SELECT, INSERT ON insurer_style TO ${serviceRole};
