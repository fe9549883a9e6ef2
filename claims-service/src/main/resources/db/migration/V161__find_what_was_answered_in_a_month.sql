-- Who was answered in a month is told when the month is over; the announcer looks for such months again and again.
CREATE INDEX ix_recheck_answer_answered ON recheck_answer (answered_at);
