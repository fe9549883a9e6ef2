-- 照会番号: under which number of its own an institution keeps a person. Told to that institution only.
CREATE TABLE reference_number (
    shard            smallint    NOT NULL,
    institution_code text        NOT NULL,
    person_id        uuid        NOT NULL,
    reference_number text        NOT NULL,
    registered_at    timestamptz NOT NULL,
    registered_by    text        NOT NULL,
    CONSTRAINT pk_reference_number PRIMARY KEY (person_id, shard, institution_code),
    CONSTRAINT uq_reference_number_institution UNIQUE (institution_code, reference_number, shard),
    CONSTRAINT fk_reference_number_person FOREIGN KEY (shard, person_id) REFERENCES person_current (shard, person_id)
);

GRANT SELECT, INSERT, UPDATE ON reference_number TO ${serviceRole};
