-- The lines of a status that no sum holds, because a figure that they come to is refuted.
SELECT a.fact_id, a.text, a.document_id, a.item_no, a.line_no
FROM appropriation a
JOIN document d ON d.document_id = a.document_id
JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
WHERE r.round_id = $round AND a.role = 'line' AND a.is_current AND d.is_current
  AND a.fact_id NOT IN (SELECT fact_id FROM appropriation_line)
ORDER BY a.document_id, a.line_no
