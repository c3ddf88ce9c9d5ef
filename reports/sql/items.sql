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
-- What was decided on the year of the status; where the item applies for other years only, on those.
LEFT JOIN (
    SELECT document_id, item_no, fiscal_year, count(*) AS row_count, count(*) FILTER (WHERE is_current) AS current_count,
        arg_min(stage, list_position(['rejected', 'postponed', 'not_named', 'recommended', 'sent_on', 'granted'], stage)) FILTER (WHERE is_current) AS stage
    FROM (
        SELECT p.*, y.fiscal_year FROM (SELECT * EXCLUDE (fiscal_year), fiscal_year AS own_year FROM appropriation) p
        JOIN (SELECT DISTINCT document_id, item_no, fiscal_year FROM status_round WHERE round_id = $round) y USING (document_id, item_no)
        QUALIFY own_year IS NOT DISTINCT FROM y.fiscal_year
            OR NOT bool_or(own_year IS NOT DISTINCT FROM y.fiscal_year) OVER (PARTITION BY document_id, item_no, y.fiscal_year)
    )
    GROUP BY document_id, item_no, fiscal_year
) a ON a.document_id = r.document_id AND a.item_no = r.item_no AND a.fiscal_year IS NOT DISTINCT FROM r.fiscal_year
WHERE r.round_id = $round
ORDER BY d.meeting_date, r.document_id, r.item_no
