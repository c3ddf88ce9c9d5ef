-- A fact's row stands once, in an item of its document.
WITH fact AS (
    SELECT 'appropriation' AS fact_table, fact_id, document_id, item_no FROM appropriation
    UNION ALL
    SELECT 'benefit_status', fact_id, document_id, item_no FROM benefit_status
    UNION ALL
    SELECT 'budget_followup', fact_id, document_id, item_no FROM budget_followup
    UNION ALL
    SELECT 'claim', fact_id, document_id, item_no FROM claim
    UNION ALL
    SELECT 'indicator', fact_id, document_id, item_no FROM indicator
)
SELECT f.fact_id, min(f.fact_table) AS fact_table, count(*) AS facts, count(i.item_no) AS items
FROM fact f
LEFT JOIN agenda_item i ON i.document_id = f.document_id AND i.item_no = f.item_no
GROUP BY f.fact_id
HAVING count(*) <> 1 OR count(i.item_no) <> 1
ORDER BY 1
