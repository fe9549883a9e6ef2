-- contract: unused since 1.0.0
-- (Nothing is taken by this migration: what deletes is a function, and only what nobody can be told of any more.)

-- The last position known before a day begins in Asia/Tokyo, 0 for none.
CREATE FUNCTION position_before(day date) RETURNS bigint LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT coalesce((SELECT p.position FROM knowledge_position p
                      WHERE p.shard = 0 AND p.known_at < day::timestamp AT TIME ZONE 'Asia/Tokyo'
                      ORDER BY p.known_at DESC LIMIT 1), 0)
$$;

-- Whether another person than the one who proposed it agreed to a forgetting.
CREATE FUNCTION forgetting_agreed(forgetting uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT EXISTS (SELECT 1 FROM forgetting_consent c WHERE c.shard = 0 AND c.forgetting_id = forgetting)
$$;

-- Raises the horizon for a forgetting that was agreed to, before any row goes. Nothing is answered from before the day
-- from its commit on. What is refused here is what the service may not do by itself: it runs as the owner.
CREATE FUNCTION begin_forgetting(job uuid, worker uuid, latest date, at timestamptz) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    asked    forgetting%ROWTYPE;
    present  date;
    upto     bigint;
    last_pos bigint;
    last_seq integer;
BEGIN
    SELECT * INTO asked FROM forgetting f
     WHERE f.shard = 0 AND f.forgetting_id = job AND f.state = 'RUNNING' AND f.lease_owner = worker FOR UPDATE;
    IF NOT FOUND OR asked.begun_at IS NOT NULL THEN
        RETURN;
    END IF;
    IF asked.dry_run OR NOT forgetting_agreed(job) THEN
        RAISE EXCEPTION 'nobody else has agreed to forget'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_forgetting_agreed';
    END IF;
    PERFORM 1 FROM knowledge_head WHERE shard = 0 FOR UPDATE;
    SELECT h.complete_from INTO present FROM knowledge_horizon h WHERE h.shard = 0;
    IF asked.complete_from < present OR asked.complete_from > latest THEN
        RAISE EXCEPTION 'the horizon cannot be moved to that day' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    upto := position_before(asked.complete_from);
    -- Events that a follower inside the service has still to see stay.
    SELECT e.position, e.seq INTO last_pos, last_seq FROM change_event e
     WHERE e.shard = 0 AND e.position <= upto
       AND (e.position, e.seq) <= (SELECT c.position, c.seq FROM quality_checkpoint c WHERE c.shard = 0
                                    ORDER BY c.position, c.seq LIMIT 1)
     ORDER BY e.position DESC, e.seq DESC LIMIT 1;
    INSERT INTO knowledge_horizon AS h (shard, complete_from, position, feed_position, feed_seq, raised_at)
    VALUES (0, asked.complete_from, upto, coalesce(last_pos, 0), coalesce(last_seq, -1), at)
    ON CONFLICT (shard) DO UPDATE
       SET complete_from = EXCLUDED.complete_from, position = EXCLUDED.position, raised_at = EXCLUDED.raised_at,
           feed_position = greatest(h.feed_position, EXCLUDED.feed_position),
           feed_seq = CASE WHEN (EXCLUDED.feed_position, EXCLUDED.feed_seq) > (h.feed_position, h.feed_seq)
                           THEN EXCLUDED.feed_seq ELSE h.feed_seq END;
    UPDATE forgetting f SET begun_at = at WHERE f.shard = 0 AND f.forgetting_id = job;
END $$;

REVOKE ALL ON FUNCTION begin_forgetting(uuid, uuid, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_forgetting(uuid, uuid, date, timestamptz) TO ${serviceRole};

-- Deletes all that is kept of persons, in the transaction that has made sure that they can go.
CREATE FUNCTION delete_persons(going uuid[]) RETURNS void LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    quals      uuid[] := ARRAY(SELECT DISTINCT l.qualification_id FROM link_fact l
                                WHERE l.shard = 0 AND l.person_id = ANY (going));
    numbers    text[] := ARRAY(SELECT DISTINCT f.search_key FROM qualification_fact f
                                WHERE f.shard = 0 AND f.qualification_id = ANY (quals));
    findings   uuid[] := ARRAY(SELECT DISTINCT s.finding_id FROM suspicion_side s
                                WHERE s.shard = 0 AND s.person_id = ANY (going));
    objections uuid[] := ARRAY(SELECT o.objection_id FROM objection o
                                WHERE o.shard = 0 AND o.own_id = ANY (quals)
                                UNION SELECT o.objection_id FROM objection o
                                WHERE o.shard = 0 AND o.other_id = ANY (quals));
BEGIN
    DELETE FROM suspicion_decision d WHERE d.shard = 0 AND d.finding_id = ANY (findings);
    DELETE FROM suspicion_side s WHERE s.shard = 0 AND s.finding_id = ANY (findings);
    DELETE FROM suspicion_finding f WHERE f.shard = 0 AND f.finding_id = ANY (findings);
    DELETE FROM objection_withdrawal w WHERE w.shard = 0 AND w.objection_id = ANY (objections);
    DELETE FROM objection o WHERE o.shard = 0 AND o.objection_id = ANY (objections);
    DELETE FROM trouble_report t WHERE t.shard = 0 AND t.person_id = ANY (going);
    DELETE FROM filing_notice n WHERE n.shard = 0 AND n.qualification_id = ANY (quals);
    DELETE FROM succession_verdict v WHERE v.shard = 0 AND v.qualification_id = ANY (quals);
    DELETE FROM succession_verdict v WHERE v.shard = 0 AND v.new_qualification_id = ANY (quals);
    DELETE FROM succession_refusal r WHERE r.shard = 0 AND r.qualification_id = ANY (quals);
    DELETE FROM matching_work w WHERE w.shard = 0 AND w.qualification_id = ANY (quals);
    DELETE FROM reference_number r WHERE r.shard = 0 AND r.person_id = ANY (going);
    DELETE FROM lookup_block_fact b WHERE b.shard = 0 AND b.person_id = ANY (going);
    DELETE FROM person_notice_read r WHERE r.shard = 0 AND r.person_id = ANY (going);
    DELETE FROM correction_reason r WHERE r.shard = 0 AND r.qualification_id = ANY (quals);
    DELETE FROM certificate_fact f WHERE f.shard = 0 AND f.qualification_id = ANY (quals);
    DELETE FROM stated_person_fact f WHERE f.shard = 0 AND f.qualification_id = ANY (quals);
    DELETE FROM matching_fact f WHERE f.shard = 0 AND f.qualification_id = ANY (quals);
    DELETE FROM qualification_current q WHERE q.shard = 0 AND q.person_id = ANY (going);
    DELETE FROM person_current p WHERE p.shard = 0 AND p.person_id = ANY (going);
    DELETE FROM link_fact f WHERE f.shard = 0 AND f.qualification_id = ANY (quals);
    DELETE FROM qualification_fact f WHERE f.shard = 0 AND f.qualification_id = ANY (quals);
    DELETE FROM person_fact f WHERE f.shard = 0 AND f.person_id = ANY (going);
    DELETE FROM succession_number n WHERE n.shard = 0 AND n.search_key = ANY (numbers)
       AND NOT EXISTS (SELECT 1 FROM qualification_fact f WHERE f.shard = 0 AND f.search_key = n.search_key);
END $$;

REVOKE ALL ON FUNCTION delete_persons(uuid[]) FROM PUBLIC;

-- Goes through the next persons, in the order of their ids, and forgets those who can be, with whom they are tied to. They
-- are judged twice: first without a lock, and those who would go again under that of the head, so that nobody can be
-- registered meanwhile. Answers how many went; null when nobody is left, or when it is no longer this worker's.
CREATE FUNCTION forget_persons(job uuid, worker uuid, most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
DECLARE
    asked    forgetting%ROWTYPE;
    since    timestamptz;
    upto     bigint;
    page     uuid[];
    ids      uuid[];
    verdicts text[];
    going    uuid[];
    stayed   text[];
    went     integer;
BEGIN
    SELECT * INTO asked FROM forgetting f
     WHERE f.shard = 0 AND f.forgetting_id = job AND f.state = 'RUNNING' AND f.lease_owner = worker FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    IF NOT asked.dry_run
       AND (asked.begun_at IS NULL OR NOT forgetting_agreed(job)
            OR NOT EXISTS (SELECT 1 FROM knowledge_horizon h
                            WHERE h.shard = 0 AND h.complete_from >= asked.complete_from)) THEN
        RAISE EXCEPTION 'the horizon was not raised for this' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    since := asked.complete_from::timestamp AT TIME ZONE 'Asia/Tokyo';
    upto := position_before(asked.complete_from);
    page := ARRAY(SELECT p.person_id FROM person_current p WHERE p.shard = 0 AND p.person_id > asked.after_person
                   ORDER BY p.person_id LIMIT most);
    IF cardinality(page) = 0 THEN
        RETURN NULL;
    END IF;
    SELECT array_agg(v.person_id), array_agg(v.reason) INTO ids, verdicts
      FROM forgetting_verdicts(page, asked.complete_from, upto, since) AS v;
    SELECT coalesce(array_agg(v.id) FILTER (WHERE v.reason IS NULL), '{}'),
           coalesce(array_agg(v.reason) FILTER (WHERE v.reason IS NOT NULL AND v.id IN (SELECT unnest(page))), '{}'),
           count(*) FILTER (WHERE v.reason IS NULL AND v.id IN (SELECT unnest(page)))
      INTO going, stayed, went
      FROM unnest(ids, verdicts) AS v (id, reason);
    IF NOT asked.dry_run AND cardinality(going) > 0 THEN
        PERFORM 1 FROM knowledge_head h WHERE h.shard = 0 FOR UPDATE;
        PERFORM 1 FROM person_current p WHERE p.shard = 0 AND p.person_id = ANY (going)
          ORDER BY p.person_id FOR UPDATE;
        SELECT coalesce(array_agg(v.person_id) FILTER (WHERE v.reason IS NULL), '{}'),
               stayed || coalesce(array_agg(v.reason) FILTER (WHERE v.reason IS NOT NULL
                                                                AND v.person_id IN (SELECT unnest(page))), '{}')
          INTO going, stayed
          FROM forgetting_verdicts(going, asked.complete_from, upto, since) AS v;
        went := cardinality(going);
        PERFORM delete_persons(going);
    END IF;
    UPDATE forgetting f
       SET after_person = page[cardinality(page)], forgotten = f.forgotten + went, failures = 0,
           covered_later = f.covered_later + cardinality(array_positions(stayed, 'COVERED_LATER')),
           held_back = f.held_back + cardinality(array_positions(stayed, 'HELD_BACK')),
           known_later = f.known_later + cardinality(array_positions(stayed, 'KNOWN_LATER')),
           referred_to = f.referred_to + cardinality(array_positions(stayed, 'REFERRED_TO')),
           tied = f.tied + cardinality(array_positions(stayed, 'TIED'))
     WHERE f.shard = 0 AND f.forgetting_id = job;
    RETURN went;
END $$;

REVOKE ALL ON FUNCTION forget_persons(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_persons(uuid, uuid, integer) TO ${serviceRole};

-- Takes away the oldest events of the feed up to the horizon; answers how many, null when none is left. Nobody can read
-- them since the horizon was raised.
CREATE FUNCTION forget_changes(job uuid, worker uuid, most integer) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
DECLARE
    gone integer;
BEGIN
    PERFORM 1 FROM forgetting f
      WHERE f.shard = 0 AND f.forgetting_id = job AND f.state = 'RUNNING' AND f.lease_owner = worker
        AND f.begun_at IS NOT NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN NULL;
    END IF;
    WITH oldest AS (
        SELECT e.shard, e.position, e.seq FROM change_event e
         WHERE e.shard = 0
           AND (e.position, e.seq) <= (SELECT h.feed_position, h.feed_seq FROM knowledge_horizon h WHERE h.shard = 0)
         ORDER BY e.position, e.seq LIMIT most
    ), deleted AS (
        DELETE FROM change_event e USING oldest o
         WHERE e.shard = o.shard AND e.position = o.position AND e.seq = o.seq RETURNING 1
    )
    SELECT count(*) INTO gone FROM deleted;
    UPDATE forgetting f SET changes = f.changes + gone WHERE f.shard = 0 AND f.forgetting_id = job;
    RETURN nullif(gone, 0);
END $$;

REVOKE ALL ON FUNCTION forget_changes(uuid, uuid, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_changes(uuid, uuid, integer) TO ${serviceRole};

-- Takes away what was written about persons at the moment at which they went, by writers that wait for no lock: once at
-- the end of a forgetting, so it may read these tables from one end to the other.
CREATE FUNCTION forget_leftovers(job uuid, worker uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM 1 FROM forgetting f
      WHERE f.shard = 0 AND f.forgetting_id = job AND f.state = 'RUNNING' AND f.lease_owner = worker
        AND f.begun_at IS NOT NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    DELETE FROM trouble_report t WHERE t.shard = 0 AND t.person_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM person_current p WHERE p.shard = 0 AND p.person_id = t.person_id);
    DELETE FROM person_notice_read r WHERE r.shard = 0
       AND NOT EXISTS (SELECT 1 FROM person_current p WHERE p.shard = 0 AND p.person_id = r.person_id);
    DELETE FROM filing_notice n WHERE n.shard = 0 AND n.qualification_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM link_fact l WHERE l.shard = 0 AND l.qualification_id = n.qualification_id);
    WITH orphans AS (
        SELECT o.objection_id FROM objection o WHERE o.shard = 0
           AND (NOT EXISTS (SELECT 1 FROM link_fact l WHERE l.shard = 0 AND l.qualification_id = o.own_id)
                OR NOT EXISTS (SELECT 1 FROM link_fact l WHERE l.shard = 0 AND l.qualification_id = o.other_id))
    ), withdrawals AS (
        DELETE FROM objection_withdrawal w USING orphans o WHERE w.shard = 0 AND w.objection_id = o.objection_id
    )
    DELETE FROM objection j USING orphans o WHERE j.shard = 0 AND j.objection_id = o.objection_id;
    WITH orphans AS (
        SELECT DISTINCT s.finding_id FROM suspicion_side s WHERE s.shard = 0
           AND NOT EXISTS (SELECT 1 FROM person_current p WHERE p.shard = 0 AND p.person_id = s.person_id)
    ), decisions AS (
        DELETE FROM suspicion_decision d USING orphans o WHERE d.shard = 0 AND d.finding_id = o.finding_id
    ), sides AS (
        DELETE FROM suspicion_side s USING orphans o WHERE s.shard = 0 AND s.finding_id = o.finding_id
    )
    DELETE FROM suspicion_finding f USING orphans o WHERE f.shard = 0 AND f.finding_id = o.finding_id;
END $$;

REVOKE ALL ON FUNCTION forget_leftovers(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_leftovers(uuid, uuid) TO ${serviceRole};
