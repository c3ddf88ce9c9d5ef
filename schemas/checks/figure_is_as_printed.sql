-- A value is as printed: nothing but the unit and the sign rule stands between the two. Only a correction by a named person may differ.
SELECT f.figure_id, f.printed_text, f.printed_value, f.unit_factor, f.sign_rule, f.value, c.author
FROM figure f
LEFT JOIN correction c ON c.figure_id = f.figure_id
WHERE (c.figure_id IS NULL AND (
        abs(f.value) <> abs(f.printed_value) * abs(f.unit_factor)
        OR (f.sign_rule = 'as_printed' AND f.value * f.printed_value * f.unit_factor < 0)))
   OR (c.figure_id IS NOT NULL AND f.value IS DISTINCT FROM c.new_value)
   OR abs(c.old_value) <> abs(f.printed_value) * abs(f.unit_factor)
ORDER BY 1
