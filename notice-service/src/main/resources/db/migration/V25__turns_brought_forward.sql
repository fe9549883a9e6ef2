-- A turn that has not come yet may be brought forward, which is another turn of the same key.
ALTER TABLE key_turn DROP CONSTRAINT uq_key_turn_key;
