-- An institution sends one file to each review organisation, both as volume 00: they do not replace each other.
DROP INDEX uq_claim_file_current;
CREATE UNIQUE INDEX uq_claim_file_current
    ON claim_file (claim_month, institution, review_organisation, volume) WHERE status = 'ACCEPTED';
