-- What the pages of some statuses hold together, each figure and finding once: one row.
WITH place AS (SELECT DISTINCT document_id, item_no, fiscal_year FROM status_round WHERE list_contains($rounds, round_id)),
figures AS (
    SELECT f.state
    FROM figure f
    JOIN table_row t ON t.fact_id = f.fact_id
    SEMI JOIN place p ON p.document_id = f.document_id AND p.item_no = f.item_no AND p.fiscal_year IS NOT DISTINCT FROM t.fiscal_year
    UNION ALL
    SELECT f.state
    FROM figure f
    SEMI JOIN place p ON p.document_id = f.document_id AND p.item_no = f.item_no
    WHERE f.fact_table = 'claim'
),
findings AS (
    SELECT o.severity FROM open_finding o
    SEMI JOIN place p ON p.document_id = o.document_id AND (o.item_no IS NULL OR p.item_no = o.item_no)
    WHERE o.identity_id IS NULL OR o.item_no IS NULL
       OR EXISTS (SELECT 1 FROM status_identity r WHERE list_contains($rounds, r.round_id) AND r.identity_id = o.identity_id)
)
SELECT
    (SELECT count(*) FROM figures) AS read_count,
    (SELECT count(*) FROM figures WHERE state = 'reconciled') AS reconciled_count,
    (SELECT count(*) FROM quarantine q SEMI JOIN place p ON p.document_id = q.document_id) AS refused_count,
    (SELECT count(*) FROM findings WHERE severity = 'error') AS error_count,
    (SELECT count(*) FROM findings WHERE severity = 'warning') AS warning_count,
    (SELECT count(*) FROM findings WHERE severity = 'question') AS question_count
