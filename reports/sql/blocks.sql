-- The blocks of money, which are never added together, by why the lines are there; what is postponed, not approved or of a
-- year that the decision does not name in rows of its own.
WITH line AS (
    SELECT a.*, CASE
        WHEN a.expenditure_kind IN ('budget_guaranteed', 'other_transfer', 'co_financing') THEN 'transfer'
        ELSE a.expenditure_kind END AS block,
        CASE WHEN a.stage IN ('postponed', 'rejected', 'not_named') THEN a.stage END AS not_granted,
        a.stage = 'granted' AS is_granted
    FROM appropriation_line a
    JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
    WHERE r.round_id = $round
)
SELECT
    -- A line of which only one side was read has no change: what it stands among has no sum.
    block, not_granted, CASE WHEN count(change_dkk) = count(*) THEN sum(change_dkk) END AS change_dkk, count(*) AS line_count,
    sum(change_dkk) FILTER (WHERE change_kind = 'status') AS status_dkk,
    sum(change_dkk) FILTER (WHERE change_kind = 'technical') AS technical_dkk,
    sum(change_dkk) FILTER (WHERE change_kind = 'law_programme') AS law_programme_dkk,
    sum(change_dkk) FILTER (WHERE change_kind NOT IN ('status', 'technical', 'law_programme')) AS other_dkk,
    list(fact_id ORDER BY document_id, line_no) FILTER (WHERE change_kind = 'status') AS status_ids,
    list(fact_id ORDER BY document_id, line_no) FILTER (WHERE change_kind = 'technical') AS technical_ids,
    list(fact_id ORDER BY document_id, line_no) FILTER (WHERE change_kind = 'law_programme') AS law_programme_ids,
    list(fact_id ORDER BY document_id, line_no) FILTER (WHERE change_kind NOT IN ('status', 'technical', 'law_programme')) AS other_ids,
    list(fact_id ORDER BY document_id, line_no) AS change_ids, bool_and(is_granted) AS is_granted
FROM line
GROUP BY block, not_granted
ORDER BY not_granted IS NOT NULL, list_position(['transfer', 'insured_unemployed', 'service', 'capital'], block) NULLS LAST, block, not_granted
