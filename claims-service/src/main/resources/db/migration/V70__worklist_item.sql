-- What a person of the review organisation has to look at: one row per receipt and kind, which is its present state.
-- What persons decided stands in ruling and is never changed; here only states, leases and versions change.
CREATE TABLE worklist_item (
    claim_month         date        NOT NULL,
    receipt_id          uuid        NOT NULL,
    kind                text        NOT NULL,
    item_id             uuid        NOT NULL DEFAULT gen_random_uuid(),
    reason              text        NOT NULL,
    review_organisation char(1)     NOT NULL,
    difference_yen      bigint,
    state               text        NOT NULL DEFAULT 'OPEN',
    version             integer     NOT NULL DEFAULT 1,
    raised_at           timestamptz NOT NULL,
    assignee            text,
    leased_until        timestamptz,
    CONSTRAINT pk_worklist_item PRIMARY KEY (claim_month, receipt_id, kind),
    CONSTRAINT fk_worklist_item_receipt FOREIGN KEY (claim_month, receipt_id) REFERENCES receipt (claim_month, receipt_id),
    CONSTRAINT ck_worklist_item_kind CHECK (kind IN ('HELD', 'BURDEN_DIFFERENCE', 'RECHECK_REQUEST')),
    CONSTRAINT ck_worklist_item_state CHECK (state IN ('OPEN', 'PROPOSED', 'SETTLED', 'OBSOLETE')),
    CONSTRAINT ck_worklist_item_lease CHECK ((assignee IS NULL) = (leased_until IS NULL)),
    CONSTRAINT ck_worklist_item_difference CHECK ((kind = 'BURDEN_DIFFERENCE') = (difference_yen IS NOT NULL))
);

COMMENT ON COLUMN worklist_item.reason IS 'why a person is asked: the reason a receipt is held for, or the kind itself';
COMMENT ON COLUMN worklist_item.version IS 'grows with every raising and every decision; a decision names the version it was made on';

CREATE INDEX ix_worklist_item_id ON worklist_item (item_id);
CREATE INDEX ix_worklist_item_waiting ON worklist_item (review_organisation, raised_at, item_id) WHERE state IN ('OPEN', 'PROPOSED');

GRANT SELECT, INSERT, UPDATE ON worklist_item TO ${serviceRole};
