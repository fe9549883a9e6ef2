-- Who can be forgotten for a day, and else why not (decision 77). Keeping somebody too long is right, forgetting somebody
-- too early is wrong: whoever is in doubt stays.

-- What keeps each of some persons by themselves, null for nothing. upto is the last position known before the day began,
-- since the instant at which it did.
CREATE FUNCTION forgetting_reasons(persons uuid[], day date, upto bigint, since timestamptz)
    RETURNS TABLE (person_id uuid, reason text) LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT p.person_id, CASE
        WHEN EXISTS (SELECT 1 FROM qualification_current q
                      WHERE q.shard = 0 AND q.person_id = p.person_id AND (q.lost_on IS NULL OR q.lost_on > day))
            THEN 'COVERED_LATER'
        WHEN EXISTS (SELECT 1 FROM qualification_current q
                      WHERE q.shard = 0 AND q.person_id = p.person_id
                        AND (q.suspended OR q.matching NOT IN ('STOCK', 'CLEAR', 'RELEASED')))
            THEN 'HELD_BACK'
        WHEN EXISTS (SELECT 1 FROM person_fact f
                      WHERE f.shard = 0 AND f.person_id = p.person_id AND f.position > upto)
          OR EXISTS (SELECT 1 FROM link_fact own
                      WHERE own.shard = 0 AND own.person_id = p.person_id
                        AND (EXISTS (SELECT 1 FROM link_fact f WHERE f.shard = 0
                                        AND f.qualification_id = own.qualification_id AND f.position > upto)
                          OR EXISTS (SELECT 1 FROM qualification_fact f WHERE f.shard = 0
                                        AND f.qualification_id = own.qualification_id AND f.position > upto)
                          OR EXISTS (SELECT 1 FROM matching_fact f WHERE f.shard = 0
                                        AND f.qualification_id = own.qualification_id AND f.position > upto)
                          OR EXISTS (SELECT 1 FROM stated_person_fact f WHERE f.shard = 0
                                        AND f.qualification_id = own.qualification_id AND f.position > upto)
                          OR EXISTS (SELECT 1 FROM certificate_fact f WHERE f.shard = 0
                                        AND f.qualification_id = own.qualification_id AND f.position > upto)))
            THEN 'KNOWN_LATER'
        WHEN EXISTS (SELECT 1 FROM suspicion_side s
                       JOIN suspicion_finding f ON f.shard = s.shard AND f.finding_id = s.finding_id
                      WHERE s.shard = 0 AND s.person_id = p.person_id
                        AND (f.state IN ('OPEN', 'CONFIRMED') OR f.changed_at >= since))
          OR EXISTS (SELECT 1 FROM reference_number r
                      WHERE r.shard = 0 AND r.person_id = p.person_id AND r.registered_at >= since)
          OR EXISTS (SELECT 1 FROM lookup_block_fact b
                      WHERE b.shard = 0 AND b.person_id = p.person_id AND b.set_at >= since)
          OR EXISTS (SELECT 1 FROM trouble_report t
                      WHERE t.shard = 0 AND t.person_id = p.person_id
                        AND (t.reported_at >= since OR t.cause_found_at >= since))
          OR EXISTS (SELECT 1 FROM link_fact own
                      WHERE own.shard = 0 AND own.person_id = p.person_id
                        AND (EXISTS (SELECT 1 FROM matching_work w
                                      WHERE w.shard = 0 AND w.qualification_id = own.qualification_id)
                          OR EXISTS (SELECT 1 FROM objection o
                                      WHERE o.shard = 0 AND o.own_id = own.qualification_id AND o.raised_at >= since)
                          OR EXISTS (SELECT 1 FROM objection o
                                      WHERE o.shard = 0 AND o.other_id = own.qualification_id AND o.raised_at >= since)
                          OR EXISTS (SELECT 1 FROM filing_notice n
                                      WHERE n.shard = 0 AND n.qualification_id = own.qualification_id
                                        AND n.noticed_at >= since)))
            THEN 'REFERRED_TO'
        END
    FROM unnest(persons) AS p (person_id)
$$;

-- With whom some persons go or stay together: whoever ever had one of their numbers by a link, whoever was ever found by
-- the same number and birth date, and namesakes born on the same day. Forgetting only one of them would make an answer
-- certain that was not, or link the next statement without a pseudonym to the other.
CREATE FUNCTION forgetting_ties(persons uuid[]) RETURNS TABLE (person_id uuid, tied_to uuid)
    LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT p.person_id, t.person_id
    FROM unnest(persons) AS p (person_id)
    CROSS JOIN LATERAL (
        SELECT other.person_id
        FROM link_fact own
        JOIN link_fact other ON other.shard = 0 AND other.qualification_id = own.qualification_id
        WHERE own.shard = 0 AND own.person_id = p.person_id
        UNION
        SELECT other.person_id
        FROM link_fact own
        JOIN qualification_fact f ON f.shard = 0 AND f.qualification_id = own.qualification_id
        JOIN qualification_fact g ON g.shard = 0 AND g.search_key = f.search_key
        JOIN link_fact other ON other.shard = 0 AND other.qualification_id = g.qualification_id
        WHERE own.shard = 0 AND own.person_id = p.person_id AND other.person_id <> p.person_id
          AND EXISTS (SELECT 1 FROM person_fact mine
                        JOIN person_fact theirs ON theirs.shard = 0 AND theirs.person_id = other.person_id
                         AND theirs.birth_date = mine.birth_date
                       WHERE mine.shard = 0 AND mine.person_id = p.person_id)
        UNION
        SELECT other.person_id
        FROM person_current own
        JOIN person_current other ON other.shard = 0 AND other.birth_date = own.birth_date
         AND other.kana_key = own.kana_key
        WHERE own.shard = 0 AND own.person_id = p.person_id) AS t
    WHERE t.person_id <> p.person_id
$$;

-- The verdict on some persons, and on those whom they go or stay together with: null for going. Ties are followed to their
-- end; where that does not come soon, all stay.
CREATE FUNCTION forgetting_verdicts(asked uuid[], day date, upto bigint, since timestamptz)
    RETURNS TABLE (person_id uuid, reason text) LANGUAGE plpgsql STABLE SET search_path FROM CURRENT AS $$
DECLARE
    most      constant integer := cardinality(asked) * 4 + 1000;
    known     uuid[] := asked;
    reasons   text[];
    frontier  uuid[];
    staying   uuid[];
    ends      uuid[] := '{}';
    others    uuid[] := '{}';
    more_ends uuid[];
    more_others uuid[];
    more      uuid[];
BEGIN
    SELECT array_agg(r.person_id), array_agg(r.reason),
           coalesce(array_agg(r.person_id) FILTER (WHERE r.reason IS NULL), '{}'),
           coalesce(array_agg(r.person_id) FILTER (WHERE r.reason IS NOT NULL), '{}')
      INTO known, reasons, frontier, staying
      FROM forgetting_reasons(asked, day, upto, since) AS r;
    WHILE cardinality(frontier) > 0 LOOP
        IF cardinality(known) > most THEN
            staying := staying || frontier;
            EXIT;
        END IF;
        SELECT coalesce(array_agg(t.person_id), '{}'), coalesce(array_agg(t.tied_to), '{}')
          INTO more_ends, more_others
          FROM forgetting_ties(frontier) AS t;
        ends := ends || more_ends;
        others := others || more_others;
        more := ARRAY(SELECT unnest(more_others) EXCEPT SELECT unnest(known));
        SELECT known || coalesce(array_agg(r.person_id), '{}'), reasons || coalesce(array_agg(r.reason), '{}'),
               coalesce(array_agg(r.person_id) FILTER (WHERE r.reason IS NULL), '{}'),
               staying || coalesce(array_agg(r.person_id) FILTER (WHERE r.reason IS NOT NULL), '{}')
          INTO known, reasons, frontier, staying
          FROM forgetting_reasons(more, day, upto, since) AS r;
    END LOOP;
    LOOP
        more := ARRAY(SELECT t.one FROM unnest(ends, others) AS t (one, other)
                       WHERE t.other IN (SELECT unnest(staying)) EXCEPT SELECT unnest(staying));
        EXIT WHEN cardinality(more) = 0;
        staying := staying || more;
    END LOOP;
    RETURN QUERY
        SELECT k.id, CASE WHEN k.reason IS NOT NULL THEN k.reason
                          WHEN k.id IN (SELECT unnest(staying)) THEN 'TIED' END
          FROM unnest(known, reasons) AS k (id, reason);
END $$;
