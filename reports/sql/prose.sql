-- What the prose of a status' items says beside what their tables print: a row a comparison, with the figures on either side.
WITH term AS (
    SELECT t.identity_id, t.side, f.*, f.fact_table = 'claim' AS said
    FROM identity_term t
    JOIN figure f ON f.figure_id = t.figure_id
),
side AS (
    SELECT t.identity_id, bool_or(t.said AND t.side = 'result') AS says_result,
        list([t.fact_id, t.fact_column] ORDER BY t.char_start) FILTER (WHERE t.said) AS said_parts,
        list([t.fact_id, t.fact_column] ORDER BY t.char_start) FILTER (WHERE NOT t.said) AS table_parts,
        sum(t.value) FILTER (WHERE t.said) AS said_value, min(t.line_no) FILTER (WHERE t.said) AS line_no,
        min(t.char_start) FILTER (WHERE t.said) AS char_start, any_value(t.unit) AS unit,
        CASE WHEN count(DISTINCT t.fact_column) FILTER (WHERE NOT t.said) = 1 THEN any_value(t.fact_column) FILTER (WHERE NOT t.said) END AS table_column,
        any_value(c.direction) AS direction, coalesce(bool_or(c.is_net), FALSE) AS is_net
    FROM term t
    LEFT JOIN claim c ON c.fact_id = t.fact_id AND t.said
    GROUP BY t.identity_id
)
SELECT i.identity_id, i.document_id, i.item_no, i.subject, i.outcome, s.line_no, s.unit, s.direction, s.is_net, s.table_column, s.said_value, s.said_parts,
    CASE WHEN s.says_result THEN i.computed ELSE i.printed END AS table_value, s.table_parts
FROM identity i
JOIN side s ON s.identity_id = i.identity_id
WHERE i.rule = 'prose_vs_table'
  AND EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = i.document_id AND r.item_no = i.item_no)
ORDER BY i.document_id, s.char_start, i.identity_id
