WITH about AS (
    SELECT fact_id, role, CASE WHEN len(account_codes) > 0 THEN array_to_string(list_sort(account_codes), '/') || ' ' || lower(text) END AS subject,
        change_kind AS scenario, fiscal_year, status_date, is_current
    FROM appropriation
    UNION ALL
    SELECT fact_id, role, benefit, scenario, fiscal_year, status_date, is_current
    FROM benefit_status
    UNION ALL
    SELECT fact_id, role, lower(concat_ws(' / ', section, label)), NULL, fiscal_year, status_date, is_current
    FROM budget_followup
    UNION ALL
    SELECT fact_id, role, lower(subject), coalesce(direction, scenario), fiscal_year, status_date, TRUE
    FROM claim
    UNION ALL
    SELECT fact_id, role, lower(concat_ws(' / ', table_title, row_label, column_label)), NULL, fiscal_year, status_date, TRUE
    FROM indicator
)
SELECT
    CASE WHEN d.municipality IS NOT NULL AND a.subject IS NOT NULL AND a.fiscal_year IS NOT NULL THEN
        concat_ws(' | ', d.municipality, f.fact_table, a.subject, f.fact_column, coalesce(a.scenario, '-'), a.fiscal_year,
                  coalesce(CAST(a.status_date AS VARCHAR), '-'))
    END AS measure_key,
    d.municipality, f.fact_table, a.subject, f.fact_column, a.scenario, a.fiscal_year, a.status_date, f.value, f.unit, f.state, a.role,
    a.is_current AND d.is_current AS is_current, f.figure_id, f.fact_id, f.document_id, d.path, d.meeting_date, f.item_no, f.page, f.line_no
FROM figure f
JOIN about a ON a.fact_id = f.fact_id
JOIN document d ON d.document_id = f.document_id
ORDER BY d.path, f.char_start
