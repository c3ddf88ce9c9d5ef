-- The tables of what is applied for in a status that are not read in full: their numbers of that year that were kept out, and why.
WITH applied AS (
    SELECT a.document_id, a.item_no, a.table_no, r.fiscal_year, min(a.line_no) AS first_line
    FROM appropriation a
    JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
    WHERE r.round_id = $round AND a.is_current
    GROUP BY ALL
)
SELECT i.item_label, least(t.first_line, min(q.line_no)) AS first_line, list(q.reason ORDER BY q.line_no, q.char_start) AS refused_reasons
FROM applied t
JOIN quarantine q ON q.document_id = t.document_id AND q.item_no = t.item_no AND q.table_no = t.table_no
    AND (q.fiscal_year IS NULL OR t.fiscal_year IS NULL OR q.fiscal_year = t.fiscal_year)
JOIN agenda_item i ON i.document_id = t.document_id AND i.item_no = t.item_no
GROUP BY t.document_id, t.item_no, t.table_no, i.item_label, t.first_line
ORDER BY t.document_id, t.item_no, t.table_no
