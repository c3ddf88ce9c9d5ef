-- The views that may be summed show each printed line once, and lines only.
WITH line AS (
    SELECT fact_id FROM appropriation_line
    UNION ALL
    SELECT fact_id FROM benefit_line
    UNION ALL
    SELECT fact_id FROM followup_line
),
fact AS (
    SELECT fact_id, role FROM appropriation
    UNION ALL
    SELECT fact_id, role FROM benefit_status
    UNION ALL
    SELECT fact_id, role FROM budget_followup
)
SELECT l.fact_id, count(*) AS rows, min(f.role) AS role
FROM line l
JOIN fact f ON f.fact_id = l.fact_id
GROUP BY l.fact_id
HAVING count(*) <> 1 OR min(f.role) <> 'line'
ORDER BY 1
