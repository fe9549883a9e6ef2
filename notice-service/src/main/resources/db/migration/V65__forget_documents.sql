-- When a document has not counted for long its pages go, and what was printed on them (decision 74). Its number, state and
-- place in the status list stay, so that whoever still holds the paper is told what it is worth.
ALTER TABLE document ADD COLUMN forgotten_at timestamptz;
ALTER TABLE entitlement ADD COLUMN forgotten_at timestamptz;
ALTER TABLE entitlement ALTER COLUMN birth_date DROP NOT NULL;
ALTER TABLE entitlement ADD CONSTRAINT ck_entitlement_birth_date CHECK (birth_date IS NOT NULL OR forgotten_at IS NOT NULL);
ALTER TABLE document ADD CONSTRAINT ck_document_forgotten CHECK (
    forgotten_at IS NULL OR state <> 'ISSUED' OR valid_until < (forgotten_at AT TIME ZONE 'Asia/Tokyo')::date);

CREATE INDEX ix_document_remembered ON document
    (shard, (CASE state WHEN 'ISSUED' THEN valid_until ELSE (ended_at AT TIME ZONE 'Asia/Tokyo')::date END))
    WHERE forgotten_at IS NULL;
CREATE INDEX ix_entitlement_never_issued ON entitlement (shard, changed_at)
    WHERE forgotten_at IS NULL AND document_id IS NULL AND state IN ('REPLACED', 'ENDED');

-- Forgets some documents that have not counted since before a day, and entitlements that ended before it without one;
-- answers how many. Runs as the owner: the service may delete nothing of them by itself.
CREATE FUNCTION forget_documents(counted_last_before date, at timestamptz, most integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    numbers text[];
    grounds uuid[];
BEGIN
    SELECT coalesce(array_agg(document_id), '{}'), coalesce(array_agg(entitlement_id), '{}') INTO numbers, grounds
      FROM (SELECT d.document_id, d.entitlement_id
              FROM document d
             WHERE d.shard = 0 AND d.forgotten_at IS NULL
               AND CASE d.state WHEN 'ISSUED' THEN d.valid_until ELSE (d.ended_at AT TIME ZONE 'Asia/Tokyo')::date END
                   < counted_last_before
               AND (d.state <> 'ISSUED' OR d.valid_until < (at AT TIME ZONE 'Asia/Tokyo')::date)
               AND NOT EXISTS (SELECT 1 FROM entitlement e
                                WHERE e.shard = d.shard AND e.entitlement_id = d.entitlement_id
                                  AND e.state IN ('PENDING', 'STOPPED', 'ISSUED'))
             LIMIT most FOR UPDATE OF d SKIP LOCKED) AS due;
    DELETE FROM document_content WHERE shard = 0 AND document_id = ANY (numbers);
    UPDATE document SET forgotten_at = at, post_number = NULL, household = NULL
     WHERE shard = 0 AND document_id = ANY (numbers);

    grounds := grounds || ARRAY(
        SELECT e.entitlement_id FROM entitlement e
         WHERE e.shard = 0 AND e.forgotten_at IS NULL AND e.document_id IS NULL AND e.state IN ('REPLACED', 'ENDED')
           AND e.changed_at < counted_last_before::timestamp AT TIME ZONE 'Asia/Tokyo'
         LIMIT most FOR UPDATE SKIP LOCKED);
    DELETE FROM entitlement_finding WHERE shard = 0 AND entitlement_id = ANY (grounds);
    UPDATE entitlement
       SET forgotten_at = at, symbol = NULL, number = '', branch = NULL, name = '', kana = '', birth_date = NULL, sex = NULL,
           insured_name = NULL, post_number = NULL, address = NULL, limit_kind = NULL, limit_class = NULL,
           limit_from = NULL, long_stay_from = NULL, specific_diseases = NULL
     WHERE shard = 0 AND entitlement_id = ANY (grounds);
    RETURN cardinality(grounds);
END $$;

REVOKE ALL ON FUNCTION forget_documents(date, timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_documents(date, timestamptz, integer) TO ${serviceRole};
