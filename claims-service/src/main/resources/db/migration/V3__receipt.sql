-- One receipt (レセプト) of a file: the bytes of its records, and the few values that lists and checks need.
-- receipt_id is made from the file and the place in it, so that a file checked again after a crash gives the same rows.
CREATE TABLE receipt (
    claim_month      date     NOT NULL,
    receipt_id       uuid     NOT NULL,
    file_id          uuid     NOT NULL,
    institution      char(10) NOT NULL,
    volume           char(2)  NOT NULL,
    receipt_number   integer  NOT NULL,
    first_line       integer  NOT NULL,
    state            text     NOT NULL,
    receipt_type     char(4),
    treatment_month  date,
    claimed_insurer  char(8),
    points           integer  NOT NULL DEFAULT 0,
    meals_yen        integer  NOT NULL DEFAULT 0,
    visit_days       integer  NOT NULL DEFAULT 0,
    content          bytea    NOT NULL,
    CONSTRAINT pk_receipt PRIMARY KEY (claim_month, receipt_id),
    CONSTRAINT fk_receipt_file FOREIGN KEY (claim_month, file_id) REFERENCES claim_file (claim_month, file_id),
    CONSTRAINT ck_receipt_state CHECK (state IN ('ACCEPTED', 'REFUSED', 'REPLACED')),
    CONSTRAINT ck_receipt_treatment_first_day CHECK (extract(day FROM treatment_month) = 1),
    CONSTRAINT ck_receipt_accepted CHECK (state <> 'ACCEPTED' OR (receipt_type IS NOT NULL AND treatment_month IS NOT NULL)),
    CONSTRAINT ck_receipt_visit_days CHECK (visit_days >= 0)
) PARTITION BY LIST (claim_month);

COMMENT ON COLUMN receipt.content IS 'the records from RE to the next RE, exactly as received (CP932)';
COMMENT ON COLUMN receipt.visit_days IS 'bit d-1 = day d: JD days 1 and 2, without JD the days of the details';
COMMENT ON COLUMN receipt.claimed_insurer IS 'as written in HO, eight digits padded with zeros; null for public expense only';

CREATE INDEX ix_receipt_file ON receipt (claim_month, file_id, receipt_number);
CREATE INDEX ix_receipt_id ON receipt (receipt_id);
CREATE INDEX ix_receipt_institution ON receipt (claim_month, institution, volume, receipt_number);

-- state becomes REPLACED when a newer file takes the place; the bytes are never changed.
GRANT SELECT, INSERT, UPDATE (state) ON receipt TO ${serviceRole};

CREATE TABLE fault (
    claim_month    date    NOT NULL,
    file_id        uuid    NOT NULL,
    fault_number   integer NOT NULL,
    receipt_number integer,
    line           integer NOT NULL,
    item           integer,
    record         text,
    code           text    NOT NULL,
    severity       text    NOT NULL,
    message_ja     text    NOT NULL,
    message_en     text    NOT NULL,
    CONSTRAINT pk_fault PRIMARY KEY (claim_month, file_id, fault_number),
    CONSTRAINT fk_fault_file FOREIGN KEY (claim_month, file_id) REFERENCES claim_file (claim_month, file_id),
    CONSTRAINT ck_fault_severity CHECK (severity IN ('FILE', 'RECEIPT', 'WARNING'))
);

COMMENT ON TABLE fault IS 'a fault names its place and its code, never the value that was found there';

GRANT SELECT, INSERT, DELETE ON fault TO ${serviceRole};
