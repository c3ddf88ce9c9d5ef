-- A value is as printed: nothing but the unit and the sign rule stands between the two. Only a correction by a named person may differ.
-- A whole unit is multiplied as a whole number, so that the product keeps its digits for the value and cannot overflow; signs are compared, not multiplied.
WITH printed AS (
    SELECT *, CASE WHEN unit_factor = trunc(unit_factor) THEN abs(printed_value) * abs(unit_factor)::DECIMAL(18, 0)
                   ELSE abs(printed_value) * abs(unit_factor) END AS size
    FROM figure
)
SELECT f.figure_id, f.printed_text, f.printed_value, f.unit_factor, f.sign_rule, f.value, c.author
FROM printed f
LEFT JOIN correction c ON c.figure_id = f.figure_id
WHERE (c.figure_id IS NULL AND (
        abs(f.value) <> f.size
        OR (f.sign_rule = 'as_printed' AND sign(f.value) * sign(f.printed_value) * sign(f.unit_factor) < 0)))
   OR (c.figure_id IS NOT NULL AND f.value IS DISTINCT FROM c.new_value)
   OR abs(c.old_value) <> f.size
ORDER BY 1
