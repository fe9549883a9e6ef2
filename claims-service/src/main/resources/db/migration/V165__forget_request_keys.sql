-- An Idempotency-Key is remembered for a term; afterwards the same key is a new call. A request outlives the key it was sent under.
GRANT DELETE ON request_key TO ${serviceRole};
GRANT UPDATE (client_key) ON recheck_request TO ${serviceRole};

CREATE INDEX ix_request_key_requested ON request_key (requested_at);
CREATE INDEX ix_recheck_request_client_key ON recheck_request (requested_by, client_key) WHERE client_key IS NOT NULL;
