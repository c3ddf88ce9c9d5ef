-- Of a decision line's rows in papers that count, exactly one counts, and a grant before all else; where no
-- meeting held the line back, none counts that is less far than another. In other papers none does.
SELECT a.decision_line_id,
       count(*) FILTER (WHERE a.is_current) AS counting,
       string_agg(a.fact_id, ' ' ORDER BY a.fact_id) AS fact_ids
FROM appropriation a
JOIN document d ON d.document_id = a.document_id
GROUP BY a.decision_line_id
HAVING count(*) FILTER (WHERE a.is_current AND d.is_current) <> least(count(*) FILTER (WHERE d.is_current), 1)
    OR bool_or(a.is_current AND NOT d.is_current)
    OR bool_or(a.stage = 'granted' AND d.is_current) > bool_or(a.stage = 'granted' AND a.is_current)
    OR (NOT bool_or(a.stage IN ('postponed', 'rejected'))
        AND bool_or(a.stage <> 'recommended' AND d.is_current) > bool_or(a.stage <> 'recommended' AND a.is_current))
ORDER BY 1
