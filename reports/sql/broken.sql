-- The sums and comparisons of a status' printed figures that fail, and whether a corrected figure takes part.
SELECT i.identity_id, i.rule, i.subject, i.item_no, min(f.line_no) FILTER (WHERE t.side = 'result') AS line_no,
    list(c.printed_text || ' → ' || c.new_text ORDER BY c.csv_line) FILTER (WHERE c.figure_id IS NOT NULL) AS changes
FROM identity i
JOIN identity_term t ON t.identity_id = i.identity_id
JOIN figure f ON f.figure_id = t.figure_id
LEFT JOIN correction c ON c.figure_id = t.figure_id
WHERE i.outcome = 'fails' AND i.basis = 'stored' AND i.kind IN ('arithmetic', 'agreement')
  AND EXISTS (SELECT 1 FROM status_identity r WHERE r.round_id = $round AND r.identity_id = i.identity_id)
GROUP BY i.identity_id, i.rule, i.subject, i.document_id, i.item_no
ORDER BY i.document_id, i.item_no, min(f.char_start), i.identity_id
