-- The papers of a status, and those of earlier ones that granted what its budgets are rolled forward with.
SELECT d.document_id, d.path, d.sha256, d.municipality, d.committee, d.meeting_date, d.page_count, d.line_count, d.document_kind
FROM document d
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = d.document_id)
   OR d.document_id IN (
    SELECT f.document_id
    FROM budget_rollforward b
    JOIN status_round r ON r.document_id = b.document_id AND r.item_no = b.item_no AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
    JOIN figure f ON list_contains(b.granted_fact_ids, f.fact_id)
    WHERE r.round_id = $round)
ORDER BY d.meeting_date, d.path
