-- Numbered blank paper: what was received, and what became of every sheet.
CREATE TABLE stock_lot (
    shard          smallint    NOT NULL DEFAULT 0,
    lot_id         uuid        NOT NULL,
    insurer_number text        NOT NULL,
    paper          text        NOT NULL,
    first_number   bigint      NOT NULL,
    last_number    bigint      NOT NULL,
    received_by    text        NOT NULL,
    received_at    timestamptz NOT NULL,
    CONSTRAINT pk_stock_lot PRIMARY KEY (shard, lot_id),
    CONSTRAINT ck_stock_lot_paper CHECK (paper IN ('A4_SHEET', 'CARD', 'POSTCARD')),
    CONSTRAINT ck_stock_lot_range CHECK (first_number > 0 AND last_number BETWEEN first_number AND first_number + 999999),
    CONSTRAINT ex_stock_lot_once EXCLUDE USING gist (
        shard WITH =, insurer_number WITH =, paper WITH =, int8range(first_number, last_number, '[]') WITH &&)
);
GRANT SELECT, INSERT ON stock_lot TO ${serviceRole};

CREATE TABLE stock_sheet (
    shard          smallint    NOT NULL DEFAULT 0,
    insurer_number text        NOT NULL,
    paper          text        NOT NULL,
    number         bigint      NOT NULL,
    became         text        NOT NULL,
    document_id    text,
    printing_id    uuid,
    reason         text,
    recorded_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    CONSTRAINT pk_stock_sheet PRIMARY KEY (shard, insurer_number, paper, number),
    CONSTRAINT fk_stock_sheet_document FOREIGN KEY (shard, document_id) REFERENCES document (shard, document_id),
    CONSTRAINT fk_stock_sheet_printing FOREIGN KEY (shard, printing_id) REFERENCES printing (shard, printing_id),
    CONSTRAINT ck_stock_sheet_became CHECK (became IN ('USED', 'SPOILED')),
    CONSTRAINT ck_stock_sheet_used CHECK ((became = 'USED') = (document_id IS NOT NULL)),
    CONSTRAINT ck_stock_sheet_spoiled CHECK (became = 'USED' OR reason IS NOT NULL)
);
CREATE INDEX ix_stock_sheet_document ON stock_sheet (shard, document_id);
GRANT SELECT, INSERT ON stock_sheet TO ${serviceRole};
