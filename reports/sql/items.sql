-- The agenda items that a status stands in, with what was decided and how far that carries.
SELECT
    r.document_id, r.item_no, r.status_date, d.committee, d.committee_kind, d.meeting_date, d.path, d.municipality,
    i.item_label, i.title, i.case_no, i.decision, i.decision_text, i.first_line,
    (SELECT max(a.stage) FROM appropriation a
     WHERE a.document_id = r.document_id AND a.item_no = r.item_no AND a.is_current) AS stage,
    (SELECT list(f.text ORDER BY f.line_no) FROM financing f WHERE f.document_id = r.document_id AND f.item_no = r.item_no) AS financing,
    (SELECT list(f.line_no ORDER BY f.line_no) FROM financing f WHERE f.document_id = r.document_id AND f.item_no = r.item_no) AS financing_lines
FROM status_round r
JOIN document d ON d.document_id = r.document_id
JOIN agenda_item i ON i.document_id = r.document_id AND i.item_no = r.item_no
WHERE r.round_id = $round
ORDER BY d.meeting_date, r.document_id, r.item_no
