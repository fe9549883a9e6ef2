-- Where a party wants to be told. The secret is not here: it follows from the service's master key, the id and the version.
CREATE TABLE webhook_subscription (
    party_kind      text        NOT NULL,
    party           text        NOT NULL,
    subscription_id uuid        NOT NULL,
    url             text        NOT NULL,
    secret_version  integer     NOT NULL DEFAULT 1,
    previous_until  timestamptz,
    created_at      timestamptz NOT NULL,
    created_by      text        NOT NULL,
    ended_at        timestamptz,
    CONSTRAINT pk_webhook_subscription PRIMARY KEY (party_kind, party, subscription_id),
    CONSTRAINT ck_webhook_subscription_party_kind CHECK (party_kind IN ('INSURER', 'INSTITUTION')),
    CONSTRAINT ck_webhook_subscription_url CHECK (length(url) <= 2000)
);

COMMENT ON COLUMN webhook_subscription.previous_until IS 'until then messages are signed with the version before, too';

CREATE INDEX ix_webhook_subscription_id ON webhook_subscription (subscription_id);

GRANT SELECT, INSERT, UPDATE (secret_version, previous_until, ended_at) ON webhook_subscription TO ${serviceRole};

-- Messages to be sent, one per event and subscription. A sender holds a lease while it tries; whoever comes after the
-- lease ended tries again, so a message may arrive more than once and never not at all.
CREATE TABLE webhook_message (
    delivery_month  date        NOT NULL,
    party_kind      text        NOT NULL,
    party           text        NOT NULL,
    edition         text        NOT NULL,
    subscription_id uuid        NOT NULL,
    message_id      uuid        NOT NULL DEFAULT gen_random_uuid(),
    state           text        NOT NULL DEFAULT 'PENDING',
    attempts        integer     NOT NULL DEFAULT 0,
    available_at    timestamptz NOT NULL DEFAULT now(),
    leased_until    timestamptz,
    lease_owner     uuid,
    last_status     integer,
    last_trouble    text,
    settled_at      timestamptz,
    CONSTRAINT pk_webhook_message PRIMARY KEY (delivery_month, party_kind, party, edition, subscription_id),
    CONSTRAINT fk_webhook_message_event FOREIGN KEY (delivery_month, party_kind, party, edition)
        REFERENCES delivery_event (delivery_month, party_kind, party, edition),
    CONSTRAINT fk_webhook_message_subscription FOREIGN KEY (party_kind, party, subscription_id)
        REFERENCES webhook_subscription (party_kind, party, subscription_id),
    CONSTRAINT ck_webhook_message_state CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD'))
);

CREATE INDEX ix_webhook_message_pending ON webhook_message (available_at) WHERE state = 'PENDING';
CREATE INDEX ix_webhook_message_id ON webhook_message (message_id);

GRANT SELECT, INSERT ON webhook_message TO ${serviceRole};
GRANT UPDATE (state, attempts, available_at, leased_until, lease_owner, last_status, last_trouble, settled_at)
    ON webhook_message TO ${serviceRole};
