WITH deviation AS (
    SELECT municipality, benefit, fiscal_year, status_date,
           CAST(sum(coalesce(deviation_printed_dkk, deviation_computed_dkk)) AS DECIMAL(18, 2)) AS deviation_dkk
    FROM budget_vs_status
    WHERE benefit IS NOT NULL
    GROUP BY municipality, benefit, fiscal_year, status_date
),
applied AS (
    SELECT municipality, benefit, fiscal_year, status_date, count(*) AS line_count,
           CAST(sum(change_dkk) AS DECIMAL(18, 2)) AS applied_dkk
    FROM appropriation_line
    WHERE benefit IS NOT NULL AND change_kind = 'status'
    GROUP BY municipality, benefit, fiscal_year, status_date
)
SELECT
    v.municipality, v.benefit, v.fiscal_year, v.status_date, coalesce(a.line_count, 0) AS line_count,
    v.deviation_dkk, a.applied_dkk, CAST(v.deviation_dkk - a.applied_dkk AS DECIMAL(18, 2)) AS difference_dkk
FROM deviation v
LEFT JOIN applied a
    ON a.benefit = v.benefit
   AND a.municipality IS NOT DISTINCT FROM v.municipality
   AND a.fiscal_year IS NOT DISTINCT FROM v.fiscal_year
   AND a.status_date IS NOT DISTINCT FROM v.status_date
ORDER BY v.municipality, v.fiscal_year, v.status_date, v.benefit
