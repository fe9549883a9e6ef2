-- A file is checked in one transaction that ends with its acceptance: nobody sees its receipts before, each is written
-- once, and a crash leaves none. What an earlier version left behind of files it was checking goes; they are checked anew.
UPDATE claim_file
   SET status = 'RECEIVED', leased_until = NULL, bytes_checked = 0, receipts_total = 0, receipts_accepted = 0,
       receipts_refused = 0, points = 0, fault_count = 0
 WHERE status = 'CHECKING';

DELETE FROM fault x USING claim_file f
 WHERE f.status = 'RECEIVED' AND x.claim_month = f.claim_month AND x.file_id = f.file_id;
DELETE FROM receipt r USING claim_file f
 WHERE f.status = 'RECEIVED' AND r.claim_month = f.claim_month AND r.file_id = f.file_id;
