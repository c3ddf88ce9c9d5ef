-- A budget row with the lines that are of the very same benefit, or of the very same accounts; none where two rows could be meant.
WITH place AS (
    SELECT document_id, item_no, fiscal_year, any_value(round_id) AS round_id FROM status_round GROUP BY document_id, item_no, fiscal_year
),
printed AS (
    SELECT b.*, amount_dkk AS budget_dkk, 'amount_dkk' AS budget_column, NULL AS codes, count(*) OVER same AS alike
    FROM benefit_line b
    WHERE scenario = 'budget' AND amount_dkk IS NOT NULL AND benefit IS NOT NULL
    WINDOW same AS (PARTITION BY document_id, item_no, fiscal_year, benefit)
    UNION ALL BY NAME
    SELECT f.* EXCLUDE (corrected_budget_dkk, original_budget_dkk),
        coalesce(corrected_budget_dkk, original_budget_dkk) AS budget_dkk,
        CASE WHEN corrected_budget_dkk IS NULL THEN 'original_budget_dkk' ELSE 'corrected_budget_dkk' END AS budget_column,
        list_sort(account_codes) AS codes, count(*) OVER same AS alike
    FROM followup_line f
    WHERE coalesce(corrected_budget_dkk, original_budget_dkk) IS NOT NULL AND len(account_codes) > 0
    WINDOW same AS (PARTITION BY document_id, item_no, fiscal_year, list_sort(account_codes))
),
budget AS (
    SELECT p.*, r.round_id
    FROM printed p
    JOIN place r ON r.document_id = p.document_id AND r.item_no = p.item_no AND r.fiscal_year IS NOT DISTINCT FROM p.fiscal_year
    WHERE p.alike = 1
),
line AS (
    SELECT l.*, list_sort(l.account_codes) AS codes, r.round_id
    FROM appropriation_line l
    JOIN place r ON r.document_id = l.document_id AND r.item_no = l.item_no AND r.fiscal_year IS NOT DISTINCT FROM l.fiscal_year
    WHERE l.change_dkk IS NOT NULL
),
tied AS (
    SELECT b.fact_id AS budget_fact_id, l.fact_id, l.change_dkk, l.document_id, l.line_no,
        -- What was granted before the status is in a corrected budget already; what this very status applies for is in neither.
        l.stage = 'granted' AND (
            l.round_id = b.round_id
            OR (l.status_date < b.status_date AND (b.budget_basis = 'original' OR l.meeting_date > b.status_date))
        ) AS is_granted,
        l.round_id = b.round_id AND l.stage IN ('recommended', 'sent_on', 'postponed') AS is_pending
    FROM budget b
    JOIN line l ON l.fiscal_year IS NOT DISTINCT FROM b.fiscal_year AND (l.benefit = b.benefit OR l.codes = b.codes)
        AND (l.municipality = b.municipality OR l.document_id = b.document_id)
),
summed AS (
    SELECT budget_fact_id,
        sum(change_dkk) FILTER (WHERE is_granted) AS granted_dkk, sum(change_dkk) FILTER (WHERE is_pending) AS pending_dkk,
        list(fact_id ORDER BY document_id, line_no) FILTER (WHERE is_granted) AS granted_fact_ids,
        list(fact_id ORDER BY document_id, line_no) FILTER (WHERE is_pending) AS pending_fact_ids
    FROM tied
    WHERE is_granted OR is_pending
    GROUP BY budget_fact_id
)
SELECT
    b.municipality, b.fiscal_year, b.status_date, b.document_id, b.item_no, b.table_no, b.row_no,
    b.benefit, b.account_codes, b.label, b.budget_basis, b.budget_column, b.budget_dkk,
    CAST(s.granted_dkk AS DECIMAL(18, 2)) AS granted_dkk,
    CAST(CASE WHEN b.budget_basis <> 'unknown' THEN b.budget_dkk + coalesce(s.granted_dkk, 0) END AS DECIMAL(18, 2)) AS corrected_dkk,
    CAST(s.pending_dkk AS DECIMAL(18, 2)) AS pending_dkk,
    b.fact_id AS budget_fact_id, coalesce(s.granted_fact_ids, []) AS granted_fact_ids, coalesce(s.pending_fact_ids, []) AS pending_fact_ids
FROM budget b
JOIN summed s ON s.budget_fact_id = b.fact_id
ORDER BY b.municipality, b.fiscal_year, b.status_date, b.document_id, b.item_no, b.table_no, b.row_no, b.fact_id
