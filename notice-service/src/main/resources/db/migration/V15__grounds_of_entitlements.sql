-- Why somebody is entitled, until when that answer holds, what a certificate shows beyond a notice, and where it is sent.
ALTER TABLE entitlement
    ADD COLUMN rule                   text,
    ADD COLUMN application_id         uuid,
    ADD COLUMN certificate_expires_on date,
    ADD COLUMN review_on              date,
    ADD COLUMN renew_on               date,
    ADD COLUMN triggers               text,
    ADD COLUMN sex                    text,
    ADD COLUMN insured_name           text,
    ADD COLUMN post_number            text,
    ADD COLUMN address                text,
    ADD COLUMN mail_alone             boolean NOT NULL DEFAULT false;
UPDATE entitlement SET rule = CASE kind WHEN 'NOTICE' THEN 'USABLE_CARD' ELSE 'CARD_UNKNOWN' END;
ALTER TABLE entitlement ALTER COLUMN rule SET NOT NULL;
-- The next decision about them is due though nothing changed.
CREATE INDEX ix_entitlement_review ON entitlement (shard, least(review_on, renew_on))
    WHERE state IN ('PENDING', 'STOPPED', 'ISSUED');
DROP INDEX ix_entitlement_to_issue;
CREATE INDEX ix_entitlement_to_issue ON entitlement (shard, kind, entitlement_id) WHERE state = 'PENDING';
