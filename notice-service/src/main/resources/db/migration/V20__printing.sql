-- Where the documents of a run stand in print, and the bundles (and reprints) made of them.
ALTER TABLE document
    ADD COLUMN post_number text,
    ADD COLUMN household   text;
CREATE TABLE print_place (
    shard          smallint NOT NULL DEFAULT 0,
    issuance_id    uuid     NOT NULL,
    insurer_number text     NOT NULL,
    kind           text     NOT NULL,
    place          integer  NOT NULL,
    document_id    text     NOT NULL,
    envelope       integer  NOT NULL,
    CONSTRAINT pk_print_place PRIMARY KEY (shard, issuance_id, insurer_number, kind, place),
    CONSTRAINT uq_print_place_document UNIQUE (shard, document_id),
    CONSTRAINT fk_print_place_document FOREIGN KEY (shard, document_id) REFERENCES document (shard, document_id),
    CONSTRAINT fk_print_place_issuance FOREIGN KEY (shard, issuance_id) REFERENCES issuance (shard, issuance_id)
);
GRANT SELECT, INSERT ON print_place TO ${serviceRole};

CREATE TABLE printing (
    shard          smallint    NOT NULL DEFAULT 0,
    printing_id    uuid        NOT NULL,
    issuance_id    uuid        NOT NULL,
    insurer_number text        NOT NULL,
    kind           text        NOT NULL,
    first_place    integer     NOT NULL,
    last_place     integer     NOT NULL,
    reprint_reason text,
    state          text        NOT NULL,
    documents      integer,
    envelopes      integer,
    withheld       integer,
    pages          integer,
    pdf_digest     bytea,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    printed_by     text,
    printed_at     timestamptz,
    CONSTRAINT pk_printing PRIMARY KEY (shard, printing_id),
    CONSTRAINT fk_printing_issuance FOREIGN KEY (shard, issuance_id) REFERENCES issuance (shard, issuance_id),
    CONSTRAINT ck_printing_state CHECK (state IN ('QUEUED', 'PRODUCED', 'PRINTED')),
    CONSTRAINT ck_printing_range CHECK (first_place > 0 AND last_place >= first_place),
    CONSTRAINT ck_printing_produced CHECK ((state = 'QUEUED') = (pdf_digest IS NULL)),
    CONSTRAINT ck_printing_printed CHECK ((state = 'PRINTED') = (printed_at IS NOT NULL))
);
-- A run is bundled once; a reprint is another printing.
CREATE UNIQUE INDEX uq_printing_first ON printing (shard, issuance_id, insurer_number, kind, first_place)
    WHERE reprint_reason IS NULL;
CREATE INDEX ix_printing_queued ON printing (shard, printing_id) WHERE state = 'QUEUED';
GRANT SELECT, INSERT, UPDATE ON printing TO ${serviceRole};

CREATE INDEX ix_printing_issuance ON printing (shard, issuance_id, printing_id);

-- The bundle as it goes to the printer; removed once it is printed.
CREATE TABLE printing_content (
    shard       smallint NOT NULL DEFAULT 0,
    printing_id uuid     NOT NULL,
    pdf         bytea    NOT NULL,
    CONSTRAINT pk_printing_content PRIMARY KEY (shard, printing_id),
    CONSTRAINT fk_printing_content FOREIGN KEY (shard, printing_id) REFERENCES printing (shard, printing_id)
);
GRANT SELECT, INSERT, DELETE ON printing_content TO ${serviceRole};

-- Which documents a printing holds, in its order.
CREATE TABLE printing_document (
    shard       smallint NOT NULL DEFAULT 0,
    printing_id uuid     NOT NULL,
    place       integer  NOT NULL,
    document_id text     NOT NULL,
    envelope    integer  NOT NULL,
    first_page  integer  NOT NULL,
    pages       integer  NOT NULL,
    pdf_digest  bytea    NOT NULL,
    CONSTRAINT pk_printing_document PRIMARY KEY (shard, printing_id, place),
    CONSTRAINT fk_printing_document_printing FOREIGN KEY (shard, printing_id)
        REFERENCES printing (shard, printing_id),
    CONSTRAINT fk_printing_document_document FOREIGN KEY (shard, document_id)
        REFERENCES document (shard, document_id)
);
CREATE INDEX ix_printing_document ON printing_document (shard, document_id);
GRANT SELECT, INSERT ON printing_document TO ${serviceRole};
