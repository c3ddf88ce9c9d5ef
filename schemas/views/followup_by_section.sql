-- A sum stands only where every line of the section prints the amount: a blank is not a nought.
WITH summed AS (
    SELECT
        municipality, municipality_code, document_id, item_no, table_no, fiscal_year, status_date, section, min(row_no) AS first_row,
        count(*) AS line_count,
        CASE WHEN count(original_budget_dkk) = count(*) THEN CAST(sum(original_budget_dkk) AS DECIMAL(18, 2)) END AS original_budget_dkk,
        CASE WHEN count(corrected_budget_dkk) = count(*) THEN CAST(sum(corrected_budget_dkk) AS DECIMAL(18, 2)) END AS corrected_budget_dkk,
        CASE WHEN count(actual_to_date_dkk) = count(*) THEN CAST(sum(actual_to_date_dkk) AS DECIMAL(18, 2)) END AS actual_to_date_dkk,
        CASE WHEN count(expected_dkk) = count(*) THEN CAST(sum(expected_dkk) AS DECIMAL(18, 2)) END AS expected_dkk,
        CASE WHEN count(deviation_dkk) = count(*) THEN CAST(sum(deviation_dkk) AS DECIMAL(18, 2)) END AS deviation_dkk
    FROM followup_line
    GROUP BY municipality, municipality_code, document_id, item_no, table_no, fiscal_year, status_date, section
)
SELECT
    s.municipality, s.municipality_code, s.document_id, s.item_no, s.table_no, s.fiscal_year, s.status_date, s.section, s.line_count,
    s.original_budget_dkk, s.corrected_budget_dkk, s.actual_to_date_dkk, s.expected_dkk, s.deviation_dkk,
    t.fact_id AS printed_fact_id, t.deviation_dkk AS printed_deviation_dkk
FROM summed s
LEFT JOIN (
    SELECT * FROM budget_followup
    WHERE role = 'subtotal' AND covers_level = 'sector' AND is_current
    QUALIFY count(*) OVER (PARTITION BY document_id, item_no, table_no, fiscal_year, covers) = 1
) t ON t.document_id = s.document_id AND t.item_no = s.item_no AND t.table_no = s.table_no
    AND t.fiscal_year IS NOT DISTINCT FROM s.fiscal_year AND t.covers = s.section
ORDER BY s.municipality, s.fiscal_year, s.status_date, s.document_id, s.item_no, s.table_no, s.first_row
