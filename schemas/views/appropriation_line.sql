-- The printed net is the change: beside it a side may be blank, or in a column that was not read. Without a net the sides are, but one
-- side alone is not where another number of its line was kept out, which may be the other side or the net.
-- A refuted figure is taken for nothing: where the net beside it is sound, the line has no sides; else the line is left out.
WITH refuted AS (
    SELECT fact_id, bool_or(fact_column IN ('expenditure_dkk', 'income_dkk')) AS lacks_side, bool_or(fact_column = 'net_dkk') AS lacks_net
    FROM figure
    WHERE fact_table = 'appropriation' AND state = 'refuted'
    GROUP BY fact_id
),
unread AS (SELECT DISTINCT document_id, line_no FROM quarantine),
line AS (
    SELECT a.* REPLACE (
        CASE WHEN r.lacks_side THEN NULL ELSE a.expenditure_dkk END AS expenditure_dkk,
        CASE WHEN r.lacks_side THEN NULL ELSE a.income_dkk END AS income_dkk,
        CASE WHEN r.lacks_net THEN NULL ELSE a.net_dkk END AS net_dkk
    ),
    r.fact_id IS NOT NULL AS is_refuted
    FROM appropriation a
    LEFT JOIN refuted r ON r.fact_id = a.fact_id
    WHERE a.role = 'line' AND a.is_current
)
SELECT
    d.municipality, d.municipality_code, d.committee, d.meeting_date,
    a.fact_id, a.document_id, a.item_no, a.page, a.line_no, a.table_no, a.row_no,
    a.sector, a.change_type, a.change_kind, a.expenditure_kind, a.account_codes, a.account_name, a.benefit, a.text,
    a.fiscal_year, a.status_date, a.stage, a.decision_line_id,
    a.expenditure_dkk, a.income_dkk, a.net_dkk,
    CAST(
        CASE
            WHEN a.net_dkk IS NOT NULL THEN a.net_dkk
            WHEN a.expenditure_dkk IS NOT NULL AND a.income_dkk IS NOT NULL THEN a.expenditure_dkk + a.income_dkk
            WHEN u.document_id IS NULL THEN coalesce(a.expenditure_dkk, a.income_dkk)
        END
        AS DECIMAL(18, 2)
    ) AS change_dkk
FROM line a
JOIN document d ON d.document_id = a.document_id
LEFT JOIN unread u ON u.document_id = a.document_id AND u.line_no = a.line_no
WHERE d.is_current AND NOT (a.is_refuted AND a.expenditure_dkk IS NULL AND a.income_dkk IS NULL AND a.net_dkk IS NULL)
ORDER BY d.municipality, a.fiscal_year, a.status_date, a.document_id, a.item_no, a.table_no, a.row_no, a.fact_id
