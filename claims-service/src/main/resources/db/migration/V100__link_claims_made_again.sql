-- 再請求: which receipt claims which earlier one again, by the 検索番号 in it. Append-only.
CREATE TABLE reclaim (
    claim_month     date        NOT NULL,
    receipt_id      uuid        NOT NULL,
    earlier_month   date        NOT NULL,
    earlier_receipt uuid        NOT NULL,
    linked_at       timestamptz NOT NULL,
    CONSTRAINT pk_reclaim PRIMARY KEY (claim_month, receipt_id),
    CONSTRAINT fk_reclaim_receipt FOREIGN KEY (claim_month, receipt_id) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT fk_reclaim_earlier FOREIGN KEY (earlier_month, earlier_receipt) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT ck_reclaim_another CHECK (receipt_id <> earlier_receipt)
);

CREATE INDEX ix_reclaim_earlier ON reclaim (earlier_month, earlier_receipt);

GRANT SELECT, INSERT ON reclaim TO ${serviceRole};
