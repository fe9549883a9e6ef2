-- Letters that ask for a document's return, printed in bundles of their own, and cards imposed on sheets for a cutter.
ALTER TABLE printing
    ALTER COLUMN issuance_id DROP NOT NULL,
    ADD COLUMN arrangement text NOT NULL DEFAULT 'SINGLE',
    ADD CONSTRAINT ck_printing_arrangement CHECK (arrangement IN ('SINGLE', 'IMPOSED')),
    ADD CONSTRAINT ck_printing_run CHECK ((kind = 'RETURN_REQUEST') = (issuance_id IS NULL));
ALTER TABLE printing_document ADD COLUMN position integer;

-- Which documents the letters of a printing ask for, in their order.
CREATE TABLE return_letter (
    shard       smallint NOT NULL DEFAULT 0,
    printing_id uuid     NOT NULL,
    place       integer  NOT NULL,
    document_id text     NOT NULL,
    CONSTRAINT pk_return_letter PRIMARY KEY (shard, printing_id, place),
    CONSTRAINT uq_return_letter_document UNIQUE (shard, printing_id, document_id),
    CONSTRAINT fk_return_letter_printing FOREIGN KEY (shard, printing_id) REFERENCES printing (shard, printing_id),
    CONSTRAINT fk_return_letter_document FOREIGN KEY (shard, document_id) REFERENCES document (shard, document_id)
);
CREATE INDEX ix_return_letter_document ON return_letter (shard, document_id);
GRANT SELECT, INSERT ON return_letter TO ${serviceRole};
