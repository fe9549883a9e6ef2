-- When the document of a CARD certificate (資格確認書) came back to the insurer (回収年月日); null while that is not known.
ALTER TABLE certificate_fact ADD COLUMN returned_on date;
ALTER TABLE certificate_fact ADD CONSTRAINT ck_certificate_fact_returned
    CHECK (returned_on IS NULL OR (returned_on >= valid_from AND kind = 'CARD'));
