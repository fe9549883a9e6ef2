-- What persons applied for, and who stood on a monthly list, is forgotten as well when its retention is over (decision 74).
ALTER TABLE cardless_list ADD COLUMN forgotten_at timestamptz;
ALTER TABLE cardless_list ADD CONSTRAINT ck_cardless_list_forgotten CHECK (forgotten_at IS NULL OR state = 'COMPLETED');

CREATE INDEX ix_application_last_act ON application (shard, (greatest(applied_at, decided_at)));
CREATE INDEX ix_cardless_list_remembered ON cardless_list (shard, finished_at) WHERE forgotten_at IS NULL;

-- Forgets some applications about which nothing was done since before a day, once no entitlement of the person under the
-- qualification is remembered; answers how many.
CREATE FUNCTION forget_applications(last_act_before date, most integer) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    gone integer;
BEGIN
    DELETE FROM application
     WHERE shard = 0 AND application_id IN (
           SELECT a.application_id FROM application a
            WHERE a.shard = 0
              AND greatest(a.applied_at, a.decided_at) < last_act_before::timestamp AT TIME ZONE 'Asia/Tokyo'
              AND (a.holds_until IS NULL OR a.holds_until < last_act_before)
              AND NOT EXISTS (SELECT 1 FROM entitlement e
                               WHERE e.shard = a.shard AND e.qualification_id = a.qualification_id
                                 AND e.person_id = a.person_id AND e.forgotten_at IS NULL)
            LIMIT most FOR UPDATE SKIP LOCKED);
    GET DIAGNOSTICS gone = ROW_COUNT;
    RETURN gone;
END $$;

REVOKE ALL ON FUNCTION forget_applications(date, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_applications(date, integer) TO ${serviceRole};

-- Forgets who stood on one list that was worked through before a day; the list stays with how many they were. Answers how many
-- lists: 1, or 0 when none is left.
CREATE FUNCTION forget_list(finished_before date, at timestamptz) RETURNS integer LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    due uuid;
BEGIN
    SELECT l.list_id INTO due FROM cardless_list l
     WHERE l.shard = 0 AND l.forgotten_at IS NULL
       AND l.finished_at < finished_before::timestamp AT TIME ZONE 'Asia/Tokyo'
     LIMIT 1 FOR UPDATE SKIP LOCKED;
    IF due IS NULL THEN
        RETURN 0;
    END IF;
    DELETE FROM cardless_entry WHERE shard = 0 AND list_id = due;
    UPDATE cardless_list SET forgotten_at = at WHERE shard = 0 AND list_id = due;
    RETURN 1;
END $$;

REVOKE ALL ON FUNCTION forget_list(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_list(date, timestamptz) TO ${serviceRole};
