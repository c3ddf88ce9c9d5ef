-- Of a decision line's rows in papers that count, exactly one counts, and a grant before all else; where no
-- meeting held the line back, none counts that is less far than another. In other papers none does, nor what shows the money
-- of another table once more.
WITH line AS (
    SELECT a.decision_line_id, a.fact_id, a.stage, a.is_current, d.is_current AS paper_counts,
        bool_or(d.is_current AND a.repeats IS NOT NULL) OVER (PARTITION BY a.decision_line_id) AS is_repeated,
        a.is_current AND (a.repeats IS NOT NULL OR NOT d.is_current) AS is_wrong
    FROM appropriation a
    JOIN document d ON d.document_id = a.document_id
)
SELECT decision_line_id,
       count(*) FILTER (WHERE is_current) AS counting,
       string_agg(fact_id, ' ' ORDER BY fact_id) AS fact_ids
FROM line
GROUP BY decision_line_id, is_repeated
HAVING bool_or(is_wrong)
    OR count(*) FILTER (WHERE is_current) > 1
    OR (NOT is_repeated AND count(*) FILTER (WHERE is_current) < least(count(*) FILTER (WHERE paper_counts), 1))
    OR (NOT is_repeated AND bool_or(stage = 'granted' AND paper_counts) > bool_or(stage = 'granted' AND is_current))
    OR (NOT is_repeated AND NOT bool_or(stage IN ('postponed', 'rejected'))
        AND bool_or(stage <> 'recommended' AND paper_counts) > bool_or(stage <> 'recommended' AND is_current))
ORDER BY 1
