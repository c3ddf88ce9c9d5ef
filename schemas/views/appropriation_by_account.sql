SELECT
    municipality, fiscal_year, status_date, expenditure_kind, change_kind, stage,
    list_sort(account_codes) AS account_codes, list_sort(list(DISTINCT account_name)) AS account_names, count(*) AS line_count,
    CAST(sum(expenditure_dkk) AS DECIMAL(18, 2)) AS expenditure_dkk,
    CAST(sum(income_dkk) AS DECIMAL(18, 2)) AS income_dkk,
    CASE WHEN count(change_dkk) = count(*) THEN CAST(sum(change_dkk) AS DECIMAL(18, 2)) END AS change_dkk
FROM appropriation_line
GROUP BY municipality, fiscal_year, status_date, expenditure_kind, change_kind, stage, list_sort(account_codes)
ORDER BY municipality, fiscal_year, status_date, list_sort(account_codes), expenditure_kind, change_kind, stage
