-- The agenda items that a status stands in, with what was decided and how far that carries.
SELECT
    r.document_id, r.item_no, r.status_date, d.committee, d.committee_kind, d.meeting_date, d.path, d.municipality,
    i.item_label, i.title, i.case_no, i.decision, i.decision_text, i.first_line,
    CASE
        WHEN i.decision IN ('rejected', 'postponed') THEN i.decision
        WHEN a.row_count IS NULL THEN 'none'
        WHEN a.current_count = 0 THEN 'superseded'
        ELSE a.stage
    END AS worth,
    (SELECT list(f.text ORDER BY f.line_no) FROM financing f WHERE f.document_id = r.document_id AND f.item_no = r.item_no) AS financing,
    (SELECT list(f.line_no ORDER BY f.line_no) FROM financing f WHERE f.document_id = r.document_id AND f.item_no = r.item_no) AS financing_lines
FROM status_round r
JOIN document d ON d.document_id = r.document_id
JOIN agenda_item i ON i.document_id = r.document_id AND i.item_no = r.item_no
LEFT JOIN (
    SELECT document_id, item_no, count(*) AS row_count, count(*) FILTER (WHERE is_current) AS current_count,
        arg_min(stage, list_position(['rejected', 'postponed', 'recommended', 'sent_on', 'granted'], stage)) FILTER (WHERE is_current) AS stage
    FROM appropriation
    GROUP BY document_id, item_no
) a ON a.document_id = r.document_id AND a.item_no = r.item_no
WHERE r.round_id = $round
ORDER BY d.meeting_date, r.document_id, r.item_no
