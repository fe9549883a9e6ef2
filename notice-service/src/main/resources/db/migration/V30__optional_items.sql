-- What a certificate shows on application only, which of it was applied for, and whether a qualification ends by death.
ALTER TABLE entitlement
    ADD COLUMN limit_kind        text,
    ADD COLUMN limit_class       text,
    ADD COLUMN limit_from        date,
    ADD COLUMN long_stay_from    date,
    ADD COLUMN specific_diseases text,
    ADD COLUMN special_care      boolean NOT NULL DEFAULT false,
    ADD COLUMN ends_by_death     boolean NOT NULL DEFAULT false;
ALTER TABLE application ADD COLUMN optional_items text;
