-- What else is conserved when a receipt is divided: counts of meals and their standard burden, and what each public payer
-- is charged. Empty where a receipt has nothing of it, which most have not.
CREATE FUNCTION details_together(numbers integer[], width integer) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT coalesce(array_agg(total::integer ORDER BY place), '{}')
     FROM (SELECT (n.ordinal - 1) % nullif(width, 0) AS place, sum(n.value) AS total
             FROM unnest(numbers) WITH ORDINALITY AS n (value, ordinal) GROUP BY 1) AS sums $$;

ALTER TABLE allocation ADD COLUMN detail_totals integer[] NOT NULL DEFAULT '{}';
ALTER TABLE allocation ADD COLUMN part_detail_totals integer[] NOT NULL DEFAULT '{}';
ALTER TABLE allocation ADD CONSTRAINT ck_allocation_details_length CHECK (
    cardinality(part_detail_totals) = cardinality(detail_totals) * cardinality(part_numbers));
ALTER TABLE allocation ADD CONSTRAINT ck_allocation_details_exact CHECK (
    cardinality(detail_totals) = 0 OR cardinality(part_numbers) = 0
    OR details_together(part_detail_totals, cardinality(detail_totals)) = detail_totals);

COMMENT ON COLUMN allocation.detail_totals IS
    'meals: count, standard burden (yen); then per public payer: visit days, points, meals, meals in yen, standard burden';
COMMENT ON COLUMN allocation.part_detail_totals IS 'the same for each part, one after the other';
