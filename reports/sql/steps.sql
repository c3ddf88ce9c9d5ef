-- Where a status' lines have been: a row an agenda item that prints them, with the step that they took there and how many count from it.
WITH line AS (
    SELECT DISTINCT a.decision_line_id
    FROM appropriation a
    JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
    WHERE r.round_id = $round AND a.role = 'line' AND a.is_current
)
SELECT a.document_id, a.item_no, d.committee, d.meeting_date, d.path, i.item_label, i.decision_text, a.stage,
    count(*) AS line_count, count(*) FILTER (WHERE a.is_current) AS counting_count
FROM appropriation a
JOIN line l ON l.decision_line_id = a.decision_line_id
JOIN document d ON d.document_id = a.document_id
JOIN agenda_item i ON i.document_id = a.document_id AND i.item_no = a.item_no
WHERE d.is_current AND a.role = 'line'
GROUP BY ALL
ORDER BY d.meeting_date NULLS FIRST, d.path, a.item_no
