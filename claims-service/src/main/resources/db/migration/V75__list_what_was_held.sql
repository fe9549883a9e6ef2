-- What was held before there was a worklist is put on it, and what stayed unidentified is searched.
INSERT INTO worklist_item (claim_month, receipt_id, kind, reason, review_organisation, raised_at)
SELECT a.claim_month, a.receipt_id, 'HELD', a.held_reason, f.review_organisation, d.decided_at
  FROM allocation a
  JOIN decision d USING (claim_month, receipt_id, decision_number)
  JOIN receipt r USING (claim_month, receipt_id)
  JOIN claim_file f ON f.claim_month = r.claim_month AND f.file_id = r.file_id
 WHERE a.held_reason NOT IN ('NO_PERSON', 'NOT_COVERED', 'LOST_BY_DEATH', 'AFTER_CARD_RETURN', 'UNIDENTIFIED', 'SUSPENDED',
                             'ALREADY_CHECKED', 'TREATMENT_TOO_EARLY')
    ON CONFLICT DO NOTHING;

INSERT INTO worklist_item (claim_month, receipt_id, kind, reason, difference_yen, review_organisation, raised_at)
SELECT e.claim_month, e.receipt_id, 'BURDEN_DIFFERENCE', 'BURDEN_DIFFERENCE', sum(e.yen), min(f.review_organisation),
       min(e.booked_at)
  FROM ledger_entry e
  JOIN allocation a ON a.claim_month = e.claim_month AND a.receipt_id = e.receipt_id
                   AND a.booked_decision = e.decision_number
  JOIN receipt r ON r.claim_month = e.claim_month AND r.receipt_id = e.receipt_id
  JOIN claim_file f ON f.claim_month = r.claim_month AND f.file_id = r.file_id
 WHERE e.account = 'BURDEN_DIFFERENCE' AND e.kind = 'BOOKING'
 GROUP BY e.claim_month, e.receipt_id
    ON CONFLICT DO NOTHING;

INSERT INTO unidentified_search (claim_month, receipt_id, searched_position, searched_at)
SELECT claim_month, receipt_id, 0, '-infinity' FROM allocation WHERE outcome = 'HELD' AND held_reason = 'UNIDENTIFIED'
    ON CONFLICT DO NOTHING;
