-- What could not be decided now is put off by available_at, again and again while the registry is away: that column does not
-- tell how long a lot has waited, and whoever is to be alerted must know.
ALTER TABLE review_lot ADD COLUMN waiting_since timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN review_lot.waiting_since IS
    'since when its receipts wait to be decided; of one that was set aside, when it is tried again';
