-- How the figures of a status stand, and how much was found: one row.
WITH place AS (SELECT document_id, item_no, fiscal_year FROM status_round WHERE round_id = $round),
figures AS (
    SELECT f.state
    FROM figure f
    JOIN table_row t ON t.fact_id = f.fact_id
    SEMI JOIN place p ON p.document_id = f.document_id AND p.item_no = f.item_no AND p.fiscal_year IS NOT DISTINCT FROM t.fiscal_year
),
findings AS (
    SELECT o.severity FROM open_finding o
    SEMI JOIN place p ON p.document_id = o.document_id AND (o.item_no IS NULL OR p.item_no = o.item_no)
    WHERE o.identity_id IS NULL OR o.item_no IS NULL
       OR EXISTS (SELECT 1 FROM status_identity r WHERE r.round_id = $round AND r.identity_id = o.identity_id)
)
SELECT
    (SELECT count(*) FROM figures) AS figure_count,
    (SELECT count(*) FROM figures WHERE state = 'reconciled') AS reconciled_count,
    (SELECT count(*) FROM figures WHERE state = 'contested') AS contested_count,
    (SELECT count(*) FROM figures WHERE state = 'refuted') AS refuted_count,
    (SELECT count(*) FROM figures WHERE state = 'not_reconciled') AS not_reconciled_count,
    (SELECT count(*) FROM findings WHERE severity = 'error') AS error_count,
    (SELECT count(*) FROM findings WHERE severity = 'warning') AS warning_count,
    (SELECT count(*) FROM findings WHERE severity = 'question') AS question_count,
    (SELECT count(*) FROM findings WHERE severity = 'info') AS info_count
