-- The lines of a status that a refuted figure keeps out of its sums: wholly, or but for their net.
SELECT a.fact_id, a.text, a.document_id, a.item_no, a.line_no, l.fact_id IS NOT NULL AS has_net
FROM appropriation a
JOIN document d ON d.document_id = a.document_id
JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
LEFT JOIN appropriation_line l ON l.fact_id = a.fact_id
WHERE r.round_id = $round AND a.role = 'line' AND a.is_current AND d.is_current
  AND (l.fact_id IS NULL
       OR coalesce(a.expenditure_dkk, a.income_dkk) IS NOT NULL AND coalesce(l.expenditure_dkk, l.income_dkk) IS NULL)
ORDER BY a.document_id, a.line_no
