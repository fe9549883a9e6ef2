-- Constellations of facts that cannot all be right. A finding is no fact: it follows from the facts, so it may change
-- with them; what people decided about it is only added.
CREATE TABLE suspicion_finding (
    shard         smallint    NOT NULL,
    finding_id    uuid        NOT NULL,
    rule          text        NOT NULL,
    constellation text        NOT NULL,
    ordinal       integer     NOT NULL,
    from_day      date,
    to_day        date,
    evidence      text[]      NOT NULL,
    state         text        NOT NULL,
    version       integer     NOT NULL,
    found_at      timestamptz NOT NULL,
    changed_at    timestamptz NOT NULL,
    CONSTRAINT pk_suspicion_finding PRIMARY KEY (finding_id, shard),
    CONSTRAINT uq_suspicion_finding_constellation UNIQUE (constellation, rule, ordinal, shard),
    CONSTRAINT ck_suspicion_finding_state CHECK (state IN ('OPEN', 'CONFIRMED', 'SETTLED', 'VANISHED'))
);

-- Whose statements make up a finding, with no more than their dates.
CREATE TABLE suspicion_side (
    shard            smallint NOT NULL,
    finding_id       uuid     NOT NULL,
    side             smallint NOT NULL,
    person_id        uuid     NOT NULL,
    qualification_id uuid     NOT NULL,
    insurer_number   text     NOT NULL,
    acquired_on      date     NOT NULL,
    lost_on          date,
    CONSTRAINT pk_suspicion_side PRIMARY KEY (finding_id, side, shard),
    CONSTRAINT fk_suspicion_side_finding FOREIGN KEY (finding_id, shard) REFERENCES suspicion_finding (finding_id, shard)
);

CREATE INDEX ix_suspicion_side_person ON suspicion_side (person_id, shard);
CREATE INDEX ix_suspicion_side_insurer ON suspicion_side (insurer_number, finding_id, shard);

CREATE TABLE suspicion_decision (
    shard       smallint    NOT NULL,
    finding_id  uuid        NOT NULL,
    version     integer     NOT NULL,
    decision    text        NOT NULL,
    reason      text        NOT NULL,
    decided_by  text        NOT NULL,
    decided_for text,
    decided_at  timestamptz NOT NULL,
    CONSTRAINT pk_suspicion_decision PRIMARY KEY (finding_id, version, shard),
    CONSTRAINT fk_suspicion_decision_finding
        FOREIGN KEY (finding_id, shard) REFERENCES suspicion_finding (finding_id, shard),
    CONSTRAINT ck_suspicion_decision_decision CHECK (decision IN ('OPEN', 'CONFIRMED', 'SETTLED'))
);

GRANT SELECT, INSERT, UPDATE ON suspicion_finding, suspicion_side TO ${serviceRole};
GRANT SELECT, INSERT ON suspicion_decision TO ${serviceRole};
