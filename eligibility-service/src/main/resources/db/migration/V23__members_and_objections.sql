-- The qualifications of an insurer, withdrawn ones too, in the order of their ids.
CREATE INDEX ix_qualification_fact_insurer ON qualification_fact (insurer_number, qualification_id, shard)
    WHERE version = 1;

-- An insurer objects to what another registered about a person of its own. The versions tell whether either entry has
-- been corrected since, which settles the objection without anybody saying so.
CREATE TABLE objection (
    shard             smallint    NOT NULL,
    objection_id      uuid        NOT NULL,
    own_id            uuid        NOT NULL,
    own_insurer       text        NOT NULL,
    own_version       integer     NOT NULL,
    own_link_version  integer     NOT NULL,
    other_id          uuid        NOT NULL,
    other_insurer     text        NOT NULL,
    other_version     integer     NOT NULL,
    other_link_version integer    NOT NULL,
    reason_code       text        NOT NULL,
    reason            text        NOT NULL,
    raised_at         timestamptz NOT NULL,
    raised_by         text        NOT NULL,
    CONSTRAINT pk_objection PRIMARY KEY (objection_id, shard),
    CONSTRAINT uq_objection_versions
        UNIQUE (own_id, other_id, own_version, own_link_version, other_version, other_link_version, shard)
);

CREATE INDEX ix_objection_own ON objection (own_insurer, objection_id, shard);
CREATE INDEX ix_objection_other ON objection (other_insurer, objection_id, shard);

CREATE TABLE objection_withdrawal (
    shard        smallint    NOT NULL,
    objection_id uuid        NOT NULL,
    withdrawn_at timestamptz NOT NULL,
    withdrawn_by text        NOT NULL,
    CONSTRAINT pk_objection_withdrawal PRIMARY KEY (objection_id, shard),
    CONSTRAINT fk_objection_withdrawal_objection
        FOREIGN KEY (objection_id, shard) REFERENCES objection (objection_id, shard)
);

GRANT SELECT, INSERT ON objection, objection_withdrawal TO ${serviceRole};
