-- Every event of the trail gets a number without gaps. The number is taken from the head in the transaction that
-- writes the events and the head stays locked until that commit: whoever sees the head at n sees every event up to n,
-- and a missing number is a removed event.
CREATE TABLE audit_head (
    shard       smallint NOT NULL,
    last_number bigint   NOT NULL,
    CONSTRAINT pk_audit_head PRIMARY KEY (shard)
);

ALTER TABLE audit_event ADD COLUMN trail_number bigint, ADD COLUMN reason text;
ALTER TABLE audit_subject ADD COLUMN trail_number bigint, ADD COLUMN qualification_id uuid;

UPDATE audit_event e SET trail_number = n.trail_number
FROM (SELECT shard, event_id, row_number() OVER (PARTITION BY shard ORDER BY happened_at, event_id) AS trail_number
      FROM audit_event) n
WHERE n.shard = e.shard AND n.event_id = e.event_id;

UPDATE audit_subject s SET trail_number = e.trail_number
FROM audit_event e WHERE e.shard = s.shard AND e.event_id = s.event_id;

INSERT INTO audit_head (shard, last_number) SELECT 0, count(*) FROM audit_event WHERE shard = 0;

DROP INDEX ix_audit_subject_person;
ALTER TABLE audit_subject DROP CONSTRAINT fk_audit_subject_event;
ALTER TABLE audit_subject DROP CONSTRAINT pk_audit_subject;
ALTER TABLE audit_subject DROP COLUMN event_id;
ALTER TABLE audit_event DROP CONSTRAINT pk_audit_event;
ALTER TABLE audit_event ALTER COLUMN trail_number SET NOT NULL;
ALTER TABLE audit_event ADD CONSTRAINT pk_audit_event PRIMARY KEY (trail_number, shard);
ALTER TABLE audit_subject ALTER COLUMN trail_number SET NOT NULL;
ALTER TABLE audit_subject ADD CONSTRAINT pk_audit_subject PRIMARY KEY (trail_number, person_id, shard);
ALTER TABLE audit_subject ADD CONSTRAINT fk_audit_subject_event
    FOREIGN KEY (trail_number, shard) REFERENCES audit_event (trail_number, shard);

CREATE INDEX ix_audit_subject_person ON audit_subject (person_id, trail_number, shard);

-- The service reads the trail for the person's view, the sealing, the verification and the export of auditors. It can
-- change nothing but the head.
GRANT SELECT ON audit_event, audit_subject TO ${serviceRole};
GRANT SELECT, UPDATE ON audit_head TO ${serviceRole};
