-- Which addresses a municipality follows up; stated by the operator.
CREATE TABLE gap_area (
    shard          smallint NOT NULL,
    insurer_number text     NOT NULL,
    address_prefix text     NOT NULL,
    CONSTRAINT pk_gap_area PRIMARY KEY (insurer_number, address_prefix, shard)
);

CREATE INDEX ix_person_current_address ON person_current (address text_pattern_ops, shard) WHERE address IS NOT NULL;
CREATE INDEX ix_qualification_current_lost ON qualification_current (insurer_number, person_id, shard)
    WHERE lost_on IS NOT NULL;

GRANT SELECT, INSERT, DELETE ON gap_area TO ${serviceRole};
