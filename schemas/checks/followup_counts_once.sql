-- A follow-up row of one fiscal year and status date counts from one table only.
SELECT municipality, section, label, account_codes, fiscal_year, status_date, count(DISTINCT (document_id, item_no, table_no)) AS tables
FROM followup_line
WHERE municipality IS NOT NULL AND status_date IS NOT NULL
GROUP BY ALL
HAVING count(DISTINCT (document_id, item_no, table_no)) > 1
ORDER BY ALL
