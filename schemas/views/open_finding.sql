SELECT
    f.finding_id, f.rule, f.severity, f.message_da, f.message_en, f.subject,
    f.printed, f.computed, f.difference, f.unit, f.suggestion,
    d.municipality, d.meeting_date, f.document_id, d.path, f.item_no, i.item_label, i.title, f.page, f.line_no,
    f.figure_id, g.printed_text, g.fact_id, f.identity_id
FROM finding f
JOIN document d ON d.document_id = f.document_id
LEFT JOIN agenda_item i ON i.document_id = f.document_id AND i.item_no = f.item_no
LEFT JOIN figure g ON g.figure_id = f.figure_id
WHERE f.status = 'open' AND d.is_current
ORDER BY
    CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 WHEN 'question' THEN 2 ELSE 3 END, d.path, f.line_no, f.finding_id
