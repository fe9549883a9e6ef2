-- contract: unused since 1.0.0
-- (Nothing is taken by this migration: what drops tables is a function, and they are those of a month that is forgotten.)

-- The tables that hold a month, by the ones that they are partitions of.
CREATE FUNCTION month_partitions(key date) RETURNS TABLE (parent name, partition name) LANGUAGE sql STABLE
    SET search_path FROM CURRENT AS $$
    SELECT p.relname, c.relname
      FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid
      JOIN pg_class p ON p.oid = i.inhparent
     WHERE p.relnamespace = current_schema()::regnamespace AND p.relkind = 'p'
       AND c.relname = p.relname || '_'
                       || to_char(key, CASE extract(day FROM key) WHEN 1 THEN 'YYYYMM' ELSE 'YYYYMM"_test"' END)
$$;

-- In which months something of a claim month was decided otherwise, or for the first time after its close: they have
-- re-examinations that its receipts are part of.
CREATE FUNCTION forgetting_reexaminations(key date) RETURNS TABLE (booked_month date) LANGUAGE sql STABLE
    SET search_path FROM CURRENT AS $$
    SELECT e.booked_month FROM ledger_entry e WHERE e.claim_month = key AND e.kind = 'REVERSAL'
     UNION
    SELECT e.booked_month
      FROM decision d JOIN ledger_entry e USING (claim_month, receipt_id)
     WHERE d.claim_month = key AND d.decision_number = 1 AND d.month_state = 'CLOSED' AND e.decision_number = 1
$$;

-- When a month was last used: its last file, its close, the end of its booking, the last month in which something of it was
-- decided otherwise, or for the first time after the close.
CREATE FUNCTION month_last_used(key date) RETURNS timestamptz LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT greatest(
        (SELECT max(received_at) FROM claim_file WHERE claim_month = key),
        (SELECT greatest(closed_at, booked_at) FROM claim_month WHERE claim_month = key),
        (SELECT (max(booked_month) + interval '1 month') AT TIME ZONE 'Asia/Tokyo'
           FROM forgetting_reexaminations(key)))
$$;

-- What is in the way of forgetting a month that must not have been used since an instant; no row if nothing is.
CREATE FUNCTION forgetting_obstacles(key date, unused_since timestamptz) RETURNS TABLE (obstacle text, found bigint)
    LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT * FROM (
        SELECT 'NOT_BOOKED', count(*) FROM claim_month
         WHERE claim_month = key AND booked_at IS NULL AND extract(day FROM key) = 1
         UNION ALL
        SELECT 'USED_LATER', count(*) FROM claim_month WHERE claim_month = key AND month_last_used(key) >= unused_since
         UNION ALL
        SELECT 'FILES_UNDER_CHECK', count(*) FROM claim_file
         WHERE claim_month = key AND status IN ('RECEIVED', 'CHECKING')
         UNION ALL
        SELECT 'RECEIPTS_UNDECIDED',
               (SELECT coalesce(sum(receipts_accepted), 0) FROM claim_file WHERE claim_month = key AND status = 'ACCEPTED')
               - (SELECT count(*) FROM allocation WHERE claim_month = key)
         WHERE extract(day FROM key) = 1
         UNION ALL
        SELECT 'RECEIPTS_WAITING', count(*) FROM review_work WHERE claim_month = key
         UNION ALL
        SELECT 'RECEIPTS_HELD', count(*) FROM allocation
         WHERE claim_month = key AND outcome = 'HELD' AND extract(day FROM key) = 1
         UNION ALL
        SELECT 'ITEMS_OPEN', count(*) FROM worklist_item WHERE claim_month = key AND state IN ('OPEN', 'PROPOSED')
         UNION ALL
        SELECT 'REQUESTS_OPEN', count(*) FROM recheck_request q
         WHERE claim_month = key
           AND NOT EXISTS (SELECT 1 FROM recheck_answer a
                            WHERE a.claim_month = q.claim_month AND a.receipt_id = q.receipt_id AND a.request_id = q.request_id)
         UNION ALL
        SELECT 'CLAIMED_AGAIN', count(*) FROM reclaim WHERE earlier_month = key AND claim_month <> key
         UNION ALL
        SELECT 'DELIVERIES_NOT_ANNOUNCED', count(*)
          FROM (SELECT key AS delivery_month, 'ORIGINAL' AS edition WHERE extract(day FROM key) = 1
                 UNION
                SELECT booked_month, 'REEXAMINATION' FROM forgetting_reexaminations(key)) AS due
         WHERE NOT EXISTS (SELECT 1 FROM delivery_announcement a
                            WHERE a.delivery_month = due.delivery_month AND a.edition = due.edition)
         UNION ALL
        SELECT 'MESSAGES_WAITING', count(*) FROM webhook_message WHERE delivery_month = key AND state = 'PENDING')
        AS looked (obstacle, found)
     WHERE found <> 0
$$;

-- Begins to forget a month, in one transaction: sums are kept, rows outside of the partitions go, and from its commit on
-- nothing is answered from the month. What is refused here is what the service may not do by itself: it runs as the owner.
CREATE FUNCTION begin_forgetting(key date, unused_since timestamptz, at timestamptz) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
    agreed_proposal integer;
    hindrance       text;
    name            text;
BEGIN
    PERFORM 1 FROM claim_month WHERE claim_month = key AND forgotten_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN
        RETURN;
    END IF;
    SELECT proposal INTO agreed_proposal FROM month_forgetting
     WHERE claim_month = key AND withdrawn_at IS NULL FOR UPDATE;
    IF agreed_proposal IS NULL
       OR NOT EXISTS (SELECT 1 FROM month_forgetting_consent c WHERE c.claim_month = key AND c.proposal = agreed_proposal)
       OR EXISTS (SELECT 1 FROM claim_file f
                   WHERE f.claim_month = key
                     AND NOT EXISTS (SELECT 1 FROM month_forgetting_consent c
                                      WHERE c.claim_month = key AND c.proposal = agreed_proposal
                                        AND c.review_organisation = f.review_organisation)) THEN
        RAISE EXCEPTION 'a review organisation with files of the month has not agreed to forget it'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_forgetting_agreed';
    END IF;
    SELECT obstacle INTO hindrance FROM forgetting_obstacles(key, unused_since) LIMIT 1;
    IF hindrance IS NOT NULL
       OR EXISTS (SELECT 1 FROM ledger_entry WHERE claim_month = key AND booked_at >= unused_since) THEN
        RAISE EXCEPTION 'the month cannot be forgotten: %', coalesce(hindrance, 'USED_LATER')
            USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;

    INSERT INTO forgotten_total (claim_month, review_organisation, files, receipts, points, cost_yen, last_booked_at)
    SELECT key, f.review_organisation, count(*) FILTER (WHERE f.status = 'ACCEPTED'),
           coalesce(sum(f.receipts_total) FILTER (WHERE f.status = 'ACCEPTED'), 0), coalesce(sum(b.points), 0),
           coalesce(sum(b.cost_yen), 0), (SELECT max(booked_at) FROM ledger_entry WHERE claim_month = key)
      FROM claim_file f
      LEFT JOIN (SELECT r.file_id, sum(a.points) AS points, sum(a.cost_yen) AS cost_yen
                   FROM allocation a JOIN receipt r USING (claim_month, receipt_id)
                  WHERE a.claim_month = key AND a.booked_decision IS NOT NULL AND extract(day FROM key) = 1
                  GROUP BY r.file_id) AS b USING (file_id)
     WHERE f.claim_month = key
     GROUP BY f.review_organisation;

    INSERT INTO forgotten_balance
        (claim_month, review_organisation, account, side, insurer, entries, receipts, points, yen)
    SELECT key, f.review_organisation, e.account, e.side, e.insurer, count(*), count(DISTINCT e.receipt_id), sum(e.points),
           sum(e.yen)
      FROM ledger_entry e
      JOIN receipt r ON r.claim_month = key AND r.receipt_id = e.receipt_id
      JOIN claim_file f ON f.claim_month = key AND f.file_id = r.file_id
     WHERE e.claim_month = key
     GROUP BY f.review_organisation, e.account, e.side, e.insurer;

    INSERT INTO forgotten_movement
        (claim_month, review_organisation, party_kind, party, booked_month, account, kind, receipts, points, yen)
    SELECT key, f.review_organisation, own.party_kind, own.party, e.booked_month, e.account, e.kind,
           count(DISTINCT e.receipt_id), sum(e.points), sum(e.yen)
      FROM (SELECT 'INSURER' AS party_kind, insurer::text AS party, receipt_id, decision_number, part, kind
              FROM ledger_entry WHERE claim_month = key AND account = 'INSURER_SHARE'
             UNION ALL
            SELECT 'INSTITUTION', institution::text, receipt_id, decision_number, part, kind
              FROM ledger_entry WHERE claim_month = key AND account = 'INSTITUTION_CLAIM') AS own
      JOIN ledger_entry e ON e.claim_month = key AND e.receipt_id = own.receipt_id
       AND e.decision_number = own.decision_number AND e.part = own.part AND e.kind = own.kind
      JOIN receipt r ON r.claim_month = key AND r.receipt_id = e.receipt_id
      JOIN claim_file f ON f.claim_month = key AND f.file_id = r.file_id
     GROUP BY f.review_organisation, own.party_kind, own.party, e.booked_month, e.account, e.kind;

    -- The laws hold for what stays, too: by account, by institution and by receipt the sums are the same.
    IF EXISTS (
        SELECT 1
          FROM forgotten_total t
          LEFT JOIN (SELECT review_organisation,
                            sum(yen) FILTER (WHERE side = 'DEBIT') AS debit, sum(yen) FILTER (WHERE side = 'CREDIT') AS credit,
                            sum(points) FILTER (WHERE side = 'DEBIT') AS points
                       FROM forgotten_balance WHERE claim_month = key GROUP BY 1) AS b USING (review_organisation)
          LEFT JOIN (SELECT review_organisation, sum(yen) AS claimed
                       FROM forgotten_movement
                      WHERE claim_month = key AND party_kind = 'INSTITUTION' AND account = 'INSTITUTION_CLAIM'
                      GROUP BY 1) AS m USING (review_organisation)
         WHERE t.claim_month = key
           AND (t.cost_yen <> coalesce(b.debit, 0) OR t.cost_yen <> coalesce(b.credit, 0)
                OR t.points <> coalesce(b.points, 0) OR t.cost_yen <> coalesce(m.claimed, 0))) THEN
        RAISE EXCEPTION 'the sums that would stay of a month are not its receipts'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_forgetting_balances';
    END IF;

    FOREACH name IN ARRAY ARRAY['recheck_answer', 'recheck_request', 'ruling_verdict', 'ruling', 'worklist_item',
                                'unidentified_search', 'receipt_change', 'reclaim', 'review_chunk'] LOOP
        EXECUTE format('DELETE FROM %I WHERE claim_month = $1', name) USING key;
    END LOOP;
    -- Of a file its first record stays, which is about the institution.
    UPDATE claim_file
       SET content = substring(content FROM 1 FOR position('\x0a'::bytea IN content)), mode_chosen_by = NULL,
           mode_chosen_at = NULL
     WHERE claim_month = key;
    UPDATE claim_month SET forgotten_at = at WHERE claim_month = key;
    UPDATE month_forgetting SET begun_at = at WHERE claim_month = key AND proposal = agreed_proposal;
END $$;

REVOKE ALL ON FUNCTION begin_forgetting(date, timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION begin_forgetting(date, timestamptz, timestamptz) TO ${serviceRole};

-- Takes away one more table of a month that is being forgotten; answers which, an empty text while somebody else is at it,
-- and null when none is left. Detaching wants its parent, and the tables at the ends of foreign keys, for itself: that is
-- asked for 50 ms at a time and given up again, so that nobody stands behind it for longer, for five seconds.
CREATE FUNCTION forget_next(key date, at timestamptz) RETURNS text LANGUAGE plpgsql SECURITY DEFINER
    SET search_path FROM CURRENT SET lock_timeout = '50ms' AS $$
DECLARE
    work_order   text[] := ARRAY['receipt', 'fault', 'receipt_change', 'reclaim', 'claim_file', 'claim_file_piece',
                                 'decision', 'ledger_entry', 'allocation', 'receipt_subject'];
    -- First what leads a change to the receipts, last the receipts.
    going        text[] := ARRAY['receipt_subject', 'ledger_entry', 'allocation', 'decision', 'fault', 'claim_file_piece',
                                 'receipt'];
    last_attempt timestamptz := clock_timestamp() + interval '5 seconds';
    whole        text;
    part         text;
    concerned    text[];
    name         text;
    yield_at     timestamptz;
BEGIN
    PERFORM 1 FROM claim_month WHERE claim_month = key AND forgotten_at IS NOT NULL;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the month is not being forgotten' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    IF NOT pg_try_advisory_xact_lock(hashtext('forget_next')) THEN
        RETURN '';
    END IF;
    -- What a change of the registry queued between the begin and the end of receipt_subject.
    DELETE FROM review_work WHERE claim_month = key;
    DELETE FROM review_lot WHERE claim_month = key;

    SELECT m.parent, m.partition INTO whole, part FROM month_partitions(key) AS m
     ORDER BY array_position(going, m.parent::text) NULLS FIRST
     LIMIT 1;
    IF whole IS NULL THEN
        UPDATE month_forgetting SET completed_at = at
         WHERE claim_month = key AND withdrawn_at IS NULL AND completed_at IS NULL;
        RETURN NULL;
    END IF;
    IF whole = 'ledger_entry' THEN
        -- A table with rows that refer to each other cannot be detached.
        DELETE FROM ledger_entry WHERE claim_month = key AND kind = 'REVERSAL';
    END IF;

    SELECT array_agg(t.relname ORDER BY array_position(work_order, t.relname), t.relname)
      INTO concerned
      FROM (SELECT whole
             UNION SELECT f.relname
              FROM pg_constraint k
              JOIN pg_class p ON p.relname = whole AND p.relnamespace = current_schema()::regnamespace
              JOIN pg_class f ON (k.conrelid, k.confrelid) IN ((p.oid, f.oid), (f.oid, p.oid))
             WHERE k.contype = 'f' AND NOT f.relispartition) AS t (relname);
    LOOP
        BEGIN
            PERFORM set_config('lock_timeout', '50ms', true);
            yield_at := NULL;
            FOREACH name IN ARRAY concerned LOOP
                EXECUTE format('LOCK TABLE ONLY %I IN ACCESS EXCLUSIVE MODE', name);
                yield_at := coalesce(yield_at, clock_timestamp() + interval '50 milliseconds');
                PERFORM set_config('lock_timeout', greatest(1, extract(milliseconds FROM yield_at - clock_timestamp()))::integer::text, true);
            END LOOP;
            EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', whole, part);
            EXECUTE format('DROP TABLE %I', part);
            RETURN whole;
        EXCEPTION WHEN lock_not_available OR deadlock_detected THEN
            IF clock_timestamp() > last_attempt THEN
                RAISE;
            END IF;
            PERFORM pg_sleep(0.1 + random() * 0.3);
        END;
    END LOOP;
END $$;

REVOKE ALL ON FUNCTION forget_next(date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_next(date, timestamptz) TO ${serviceRole};

-- Nothing is decided about a month that is forgotten, whoever still holds a receipt of it: its sums are final.
CREATE OR REPLACE FUNCTION decisions_have_receipts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM fresh d
                WHERE (SELECT r.receipt_id FROM receipt r
                        WHERE r.claim_month = d.claim_month AND r.receipt_id = d.receipt_id) IS NULL) THEN
        RAISE EXCEPTION 'a decision is about a receipt that is not there'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'fk_decision_receipt';
    END IF;
    IF EXISTS (SELECT 1 FROM claim_month m
                WHERE m.claim_month IN (SELECT claim_month FROM fresh) AND m.forgotten_at IS NOT NULL) THEN
        RAISE EXCEPTION 'a decision is about a month that is forgotten'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_decision_month_remembered';
    END IF;
    RETURN NULL;
END $$;
