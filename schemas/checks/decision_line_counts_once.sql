-- Of a decision line's rows in papers that count, exactly one counts, and none of an earlier stage than another; in other papers none does.
SELECT a.decision_line_id,
       count(*) FILTER (WHERE a.is_current) AS counting,
       string_agg(a.fact_id, ' ' ORDER BY a.fact_id) AS fact_ids
FROM appropriation a
JOIN document d ON d.document_id = a.document_id
GROUP BY a.decision_line_id
HAVING count(*) FILTER (WHERE a.is_current AND d.is_current) <> least(count(*) FILTER (WHERE d.is_current), 1)
    OR bool_or(a.is_current AND NOT d.is_current)
    OR max(CASE a.stage WHEN 'granted' THEN 2 WHEN 'sent_on' THEN 1 ELSE 0 END) FILTER (WHERE d.is_current)
       > max(CASE a.stage WHEN 'granted' THEN 2 WHEN 'sent_on' THEN 1 ELSE 0 END) FILTER (WHERE a.is_current)
ORDER BY 1
