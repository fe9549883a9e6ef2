-- An event and its subjects are written by one statement that gives both the same number, and nobody can change them.
-- The foreign key proved nothing more, and cost each look a search and a lock on the event just written; on a young
-- table that search was planned as a scan of the whole trail.
ALTER TABLE audit_subject DROP CONSTRAINT fk_audit_subject_event;
