-- Nobody calls a figure reconciled unless an arithmetic or agreement identity that holds ties it, and contested or refuted unless one fails.
WITH tied AS (
    SELECT t.figure_id, bool_or(i.outcome = 'holds') AS holds, bool_or(i.outcome = 'fails') AS fails
    FROM identity_term t
    JOIN identity i ON i.identity_id = t.identity_id
    WHERE i.kind IN ('arithmetic', 'agreement') AND i.basis = 'stored'
    GROUP BY t.figure_id
)
SELECT f.figure_id, f.printed_text, f.state
FROM figure f
LEFT JOIN tied t ON t.figure_id = f.figure_id
WHERE (f.state = 'reconciled' AND NOT coalesce(t.holds, FALSE))
   OR (f.state IN ('contested', 'refuted') AND NOT coalesce(t.fails, FALSE))
ORDER BY 1
