-- What a delivery consists of: names, sizes and digests of its files, computed once by producing them. The files
-- themselves are produced again when asked for; a file that then differs is not handed out. writer names the edition of
-- the writers and their tables: after an upgrade that writes files otherwise, a new manifest is computed.
CREATE TABLE delivery_manifest (
    delivery_month date        NOT NULL,
    party_kind     text        NOT NULL,
    party          text        NOT NULL,
    edition        text        NOT NULL,
    writer         text        NOT NULL,
    files          jsonb       NOT NULL,
    computed_at    timestamptz NOT NULL,
    CONSTRAINT pk_delivery_manifest PRIMARY KEY (delivery_month, party_kind, party, edition, writer),
    CONSTRAINT ck_delivery_manifest_party_kind CHECK (party_kind IN ('INSURER', 'INSTITUTION')),
    CONSTRAINT ck_delivery_manifest_edition CHECK (edition IN ('ORIGINAL', 'REEXAMINATION'))
);

GRANT SELECT, INSERT ON delivery_manifest TO ${serviceRole};
