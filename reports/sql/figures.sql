-- The printed numbers behind a status, with the line that each stands in: the citations.
-- Lines of earlier statuses that were granted on top of a budget of this one.
WITH granted AS (
    SELECT unnest(b.granted_fact_ids) AS fact_id
    FROM budget_rollforward b
    JOIN status_round r ON r.document_id = b.document_id AND r.item_no = b.item_no AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
    WHERE r.round_id = $round
),
-- What a benefit's share was derived from where it is not printed in per cent: amounts that stand beside the benefit's facts.
derived AS (
    SELECT unnest(v.share_figure_ids) AS figure_id
    FROM budget_vs_status v
    JOIN status_round r ON r.document_id = v.document_id AND r.item_no = v.item_no AND r.fiscal_year IS NOT DISTINCT FROM v.fiscal_year
    WHERE r.round_id = $round
)
SELECT * EXCLUDE (is_prose) FROM (
SELECT f.figure_id, f.fact_id, f.fact_column, f.document_id, f.item_no, f.page, f.line_no, f.char_start, f.locator, f.printed_text,
    f.printed_value, f.value, f.unit, f.unit_factor, f.sign_rule, f.reading, f.state, t.source_text, FALSE AS is_prose
FROM figure f
JOIN table_row t ON t.fact_id = f.fact_id
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no
              AND r.fiscal_year IS NOT DISTINCT FROM t.fiscal_year)
   OR f.fact_id IN (SELECT fact_id FROM granted)
   -- What a row of the status comes to over all years of its table.
   OR f.fact_id IN (SELECT a.fact_id FROM appropriation a JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no
                    WHERE r.round_id = $round AND a.covers_level = 'years' AND a.role = 'total'
                      AND EXISTS (SELECT 1 FROM appropriation t WHERE t.document_id = a.document_id AND t.item_no = a.item_no
                                  AND t.line_no = a.line_no AND t.covers_level = 'all'))
UNION ALL
SELECT f.figure_id, f.fact_id, f.fact_column, f.document_id, f.item_no, f.page, f.line_no, f.char_start, f.locator, f.printed_text,
    f.printed_value, f.value, f.unit, f.unit_factor, f.sign_rule, f.reading, f.state, i.source_text, FALSE
FROM figure f
JOIN indicator i ON i.fact_id = f.fact_id
WHERE f.figure_id IN (SELECT figure_id FROM derived)
UNION ALL
-- Of the prose, what is held against a table.
SELECT f.figure_id, f.fact_id, f.fact_column, f.document_id, f.item_no, f.page, f.line_no, f.char_start, f.locator, f.printed_text,
    f.printed_value, f.value, f.unit, f.unit_factor, f.sign_rule, f.reading, f.state, c.sentence, TRUE
FROM figure f
JOIN claim c ON c.fact_id = f.fact_id
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no)
  AND EXISTS (SELECT 1 FROM identity_term t JOIN identity i ON i.identity_id = t.identity_id
              WHERE t.figure_id = f.figure_id AND i.rule = 'prose_vs_table')
)
ORDER BY is_prose, document_id, line_no, char_start
