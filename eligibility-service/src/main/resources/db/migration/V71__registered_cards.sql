-- What is registered about a person's card beside whether it can be used: why not, and how long its electronic
-- certificate holds. Both may be unknown.
ALTER TABLE person_fact
    ADD COLUMN card_state text,
    ADD COLUMN certificate_expires_on date,
    ADD CONSTRAINT ck_person_fact_card_state CHECK (card_state IN (
        'REGISTERED', 'NO_CARD', 'NOT_REGISTERED', 'CANCELLED', 'RETURNED', 'BLOCKED', 'ASSISTED', 'NUMBER_PENDING'));
ALTER TABLE person_current ADD COLUMN card_state text, ADD COLUMN certificate_expires_on date;
ALTER TABLE stated_person_fact ADD COLUMN card_state text, ADD COLUMN certificate_expires_on date;
