-- Lists that publish whether documents count, of one size each; a place is given to a document once, in hidden order.
CREATE TABLE status_list (
    shard          smallint    NOT NULL DEFAULT 0,
    list_id        text        NOT NULL,
    insurer_number text        NOT NULL,
    place          integer     NOT NULL,
    order_key      bytea       NOT NULL,
    taken          integer     NOT NULL DEFAULT 0,
    created_at     timestamptz NOT NULL,
    CONSTRAINT pk_status_list PRIMARY KEY (shard, list_id),
    CONSTRAINT uq_status_list_place UNIQUE (shard, insurer_number, place),
    CONSTRAINT ck_status_list_taken CHECK (taken BETWEEN 0 AND 65536)
);
GRANT SELECT, INSERT, UPDATE (taken) ON status_list TO ${serviceRole};

-- Documents from before have no place: their paper names none.
ALTER TABLE document
    ADD COLUMN status_list  text,
    ADD COLUMN status_index integer,
    ADD CONSTRAINT fk_document_status_list FOREIGN KEY (shard, status_list) REFERENCES status_list (shard, list_id),
    ADD CONSTRAINT uq_document_status UNIQUE (shard, status_list, status_index),
    ADD CONSTRAINT ck_document_status CHECK (
        (status_list IS NULL) = (status_index IS NULL) AND status_index BETWEEN 0 AND 65535);
CREATE INDEX ix_document_ended ON document (shard, status_list) WHERE state <> 'ISSUED' OR ends_on IS NOT NULL;
