-- Who pays which day of a receipt: the current decision, one row per receipt.
CREATE FUNCTION days_are_disjoint(masks integer[]) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(bit_or(m), 0)::bigint = coalesce(sum(m), 0) FROM unnest(masks) AS m $$;

CREATE FUNCTION days_together(masks integer[]) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(bit_or(m), 0) FROM unnest(masks) AS m $$;

CREATE FUNCTION total_of(numbers integer[]) RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(sum(n), 0) FROM unnest(numbers) AS n $$;

CREATE TABLE allocation (
    claim_month        date     NOT NULL,
    receipt_id         uuid     NOT NULL,
    decision_number    integer  NOT NULL,
    outcome            text     NOT NULL,
    code               char(2),
    held_reason        text,
    -- the receipt
    days               integer  NOT NULL,
    visit_count        integer  NOT NULL,
    points             integer  NOT NULL,
    meals_yen          integer  NOT NULL,
    -- what the patient paid at the desk: tenths, or the recorded amount
    claimed_burden     smallint NOT NULL,
    recorded_burden_yen bigint,
    cost_yen           bigint   GENERATED ALWAYS AS (points::bigint * 10 + meals_yen) STORED,
    -- its parts; nobody pays a held receipt, or one that no insurer pays
    part_numbers       integer[] NOT NULL,
    part_insurers      text[]    NOT NULL,
    part_days          integer[] NOT NULL,
    part_visit_counts  integer[] NOT NULL,
    part_points        integer[] NOT NULL,
    part_meals_yen     integer[] NOT NULL,
    booked_decision    integer,
    CONSTRAINT pk_allocation PRIMARY KEY (claim_month, receipt_id),
    CONSTRAINT fk_allocation_decision FOREIGN KEY (claim_month, receipt_id, decision_number)
        REFERENCES decision (claim_month, receipt_id, decision_number),
    CONSTRAINT ck_allocation_same_length CHECK (
        cardinality(part_numbers) = cardinality(part_insurers)
        AND cardinality(part_numbers) = cardinality(part_days)
        AND cardinality(part_numbers) = cardinality(part_visit_counts)
        AND cardinality(part_numbers) = cardinality(part_points)
        AND cardinality(part_numbers) = cardinality(part_meals_yen)),
    CONSTRAINT ck_allocation_payer CHECK ((cardinality(part_numbers) = 0) = (outcome IN ('HELD', 'NOT_SUBJECT'))),
    CONSTRAINT ck_allocation_days_disjoint CHECK (days_are_disjoint(part_days)),
    CONSTRAINT ck_allocation_days_exact CHECK (cardinality(part_numbers) = 0 OR days_together(part_days) = days),
    CONSTRAINT ck_allocation_visits_exact CHECK (cardinality(part_numbers) = 0 OR total_of(part_visit_counts) = visit_count),
    CONSTRAINT ck_allocation_points_exact CHECK (cardinality(part_numbers) = 0 OR total_of(part_points) = points),
    CONSTRAINT ck_allocation_meals_exact CHECK (cardinality(part_numbers) = 0 OR total_of(part_meals_yen) = meals_yen),
    CONSTRAINT ck_allocation_at_most_ten CHECK (10 >= ALL (part_numbers))
) PARTITION BY LIST (claim_month);

COMMENT ON COLUMN allocation.booked_decision IS 'the decision the ledger shows; null until the month is closed and booked';

CREATE INDEX ix_allocation_unbooked ON allocation (claim_month, receipt_id) WHERE booked_decision IS NULL;
CREATE INDEX ix_allocation_payer ON allocation USING gin (part_insurers);
CREATE INDEX ix_allocation_held ON allocation (claim_month, receipt_id) WHERE outcome = 'HELD';

GRANT SELECT, INSERT, UPDATE, DELETE ON allocation TO ${serviceRole};
