-- Receipts of an unknown qualification (77777777) that are held: up to which knowledge their person was searched. The
-- tokens of a search wake them; where a name is written otherwise, the search is repeated once the registry knows more.
CREATE TABLE unidentified_search (
    claim_month       date        NOT NULL,
    receipt_id        uuid        NOT NULL,
    searched_position bigint      NOT NULL,
    searched_at       timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT pk_unidentified_search PRIMARY KEY (claim_month, receipt_id)
);

CREATE INDEX ix_unidentified_search_due ON unidentified_search (searched_at);

GRANT SELECT, INSERT, UPDATE, DELETE ON unidentified_search TO ${serviceRole};
