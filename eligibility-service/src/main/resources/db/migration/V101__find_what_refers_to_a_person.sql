-- By which a person's rows are found where nobody looked for them by person or qualification before.
CREATE INDEX ix_correction_reason_qualification ON correction_reason (qualification_id, shard);
CREATE INDEX ix_objection_other_entry ON objection (other_id, shard);
CREATE INDEX ix_filing_notice_qualification ON filing_notice (qualification_id, shard)
    WHERE qualification_id IS NOT NULL;
CREATE INDEX ix_succession_verdict_qualification ON succession_verdict (qualification_id, shard);
CREATE INDEX ix_succession_verdict_new_qualification ON succession_verdict (new_qualification_id, shard)
    WHERE new_qualification_id IS NOT NULL;
CREATE INDEX ix_succession_refusal_qualification ON succession_refusal (qualification_id, shard);
CREATE INDEX ix_succession_number_search_key ON succession_number (search_key, shard);
