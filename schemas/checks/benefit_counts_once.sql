-- A benefit's rows of one scenario, fiscal year and status date count from one table only; budget_vs_status names each row once.
SELECT municipality, coalesce(benefit, label) AS benefit, scenario, fiscal_year, status_date, count(DISTINCT (document_id, item_no, table_no)) AS tables
FROM benefit_line
WHERE municipality IS NOT NULL AND status_date IS NOT NULL
GROUP BY ALL
HAVING count(DISTINCT (document_id, item_no, table_no)) > 1
UNION ALL
SELECT municipality, label, 'budget_vs_status', fiscal_year, status_date, count(*)
FROM budget_vs_status
GROUP BY municipality, label, fiscal_year, status_date, status_fact_id
HAVING count(*) > 1
ORDER BY ALL
