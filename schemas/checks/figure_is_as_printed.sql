-- A value is as printed: nothing but the unit and the sign rule stands between the two. Only a correction by a named person may differ.
SELECT figure_id, printed_text, printed_value, unit_factor, sign_rule, value
FROM figure
WHERE abs(value) <> abs(printed_value) * abs(unit_factor)
   OR (sign_rule = 'as_printed' AND value * printed_value * unit_factor < 0)
ORDER BY 1
