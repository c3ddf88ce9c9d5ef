-- A row a follow-up table: its printed whole, and what speaks against giving that in a sentence. What nobody printed is no whole.
-- The whole is its only printed total, else the last that one of the lines' sums agrees with: one that goes on from an earlier sum adds up
-- its lines too. Where none of several does, it is the last that goes on from the others; without a total, the only subtotal that its
-- lines add up to, or the only line.
WITH row AS (
    SELECT b.*, coalesce(b.corrected_budget_dkk, b.original_budget_dkk) AS budget_dkk
    FROM budget_followup b
    JOIN status_round r ON r.document_id = b.document_id AND r.item_no = b.item_no AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
    WHERE r.round_id = $round AND b.is_current
),
money AS (
    SELECT f.*, w.table_no, w.role,
        f.fact_column IN ('expected_dkk', 'deviation_dkk')
        OR f.fact_column = CASE WHEN w.corrected_budget_dkk IS NULL THEN 'original_budget_dkk' ELSE 'corrected_budget_dkk' END AS is_told
    FROM figure f
    JOIN row w ON w.fact_id = f.fact_id
    WHERE f.unit = 'DKK'
),
summed AS (
    SELECT
        document_id, item_no, table_no,
        CASE WHEN count(DISTINCT budget_basis) = 1 THEN min(budget_basis) ELSE 'unknown' END AS budget_basis,
        count(*) FILTER (WHERE role = 'line') AS line_count,
        count(*) FILTER (WHERE budget_dkk IS NOT NULL AND expected_dkk IS NOT NULL AND deviation_dkk IS NOT NULL) AS full_count,
        count(*) FILTER (WHERE role = 'total' AND covers_level IN ('all', 'running')) AS total_count,
        count(*) FILTER (WHERE role = 'subtotal') AS subtotal_count,
        any_value(table_title) AS table_title, any_value(expected_label) AS expected_label,
        sum(budget_dkk) FILTER (WHERE role = 'line') AS budget_dkk,
        sum(expected_dkk) FILTER (WHERE role = 'line') AS expected_dkk,
        sum(deviation_dkk) FILTER (WHERE role = 'line') AS deviation_dkk
    FROM row
    GROUP BY document_id, item_no, table_no
),
standing AS (
    SELECT document_id, item_no, table_no, max(resolution) AS resolution,
        count(*) FILTER (WHERE state <> 'not_reconciled') AS compared_count
    FROM money
    GROUP BY document_id, item_no, table_no
),
candidate AS (
    SELECT w.*, s.total_count, CASE
        WHEN w.role = 'total' AND w.covers_level IN ('all', 'running') THEN 1
        WHEN s.total_count = 0 AND w.role = 'subtotal' AND s.subtotal_count = 1 THEN 2
        WHEN s.total_count + s.subtotal_count = 0 AND w.role = 'line' AND s.line_count = 1 THEN 3
        END AS choice,
        coalesce(
            (w.budget_dkk <> 0 AND abs(w.budget_dkk - s.budget_dkk) <= n.resolution * (s.line_count + 1) / 2)
            OR (w.expected_dkk <> 0 AND abs(w.expected_dkk - s.expected_dkk) <= n.resolution * (s.line_count + 1) / 2)
            OR (w.deviation_dkk <> 0 AND abs(w.deviation_dkk - s.deviation_dkk) <= n.resolution * (s.line_count + 1) / 2),
            FALSE) AS is_sum
    FROM row w
    JOIN summed s ON s.document_id = w.document_id AND s.item_no = w.item_no AND s.table_no = w.table_no
    JOIN standing n ON n.document_id = w.document_id AND n.item_no = w.item_no AND n.table_no = w.table_no
),
total AS (
    SELECT * FROM candidate
    WHERE choice = 1 AND (total_count = 1 OR is_sum OR covers_level = 'running') OR choice = 2 AND is_sum OR choice = 3
    QUALIFY row_number() OVER (PARTITION BY document_id, item_no, table_no ORDER BY is_sum DESC, row_no DESC) = 1
),
told AS (
    SELECT
        s.document_id, s.item_no, s.table_no, i.item_label, d.meeting_date, s.table_title, s.expected_label, s.budget_basis, s.full_count,
        t.fact_id AS total_id, t.label AS total_label, t.fiscal_year,
        CASE WHEN t.corrected_budget_dkk IS NULL THEN 'original_budget_dkk' ELSE 'corrected_budget_dkk' END AS budget_column,
        t.budget_dkk, t.expected_dkk, t.deviation_dkk
    FROM summed s
    JOIN document d ON d.document_id = s.document_id
    JOIN agenda_item i ON i.document_id = s.document_id AND i.item_no = s.item_no
    LEFT JOIN total t ON t.document_id = s.document_id AND t.item_no = s.item_no AND t.table_no = s.table_no
)
SELECT
    o.* EXCLUDE (full_count),
    -- Each printed number may be half its last digit off.
    abs(o.expected_dkk - o.budget_dkk - o.deviation_dkk) <= n.resolution * 1.5 AS adds_up,
    EXISTS (SELECT 1 FROM money m WHERE m.fact_id = o.total_id AND m.is_told AND m.state IN ('contested', 'refuted')) AS is_broken,
    o.full_count > 0 AND n.compared_count = 0 AS is_untied,
    (SELECT list(q.reason ORDER BY q.reason) FROM quarantine q WHERE q.document_id = o.document_id AND q.item_no = o.item_no
     AND q.table_no = o.table_no) AS refused_reasons
FROM told o
LEFT JOIN standing n ON n.document_id = o.document_id AND n.item_no = o.item_no AND n.table_no = o.table_no
ORDER BY o.document_id, o.item_no, o.table_no
