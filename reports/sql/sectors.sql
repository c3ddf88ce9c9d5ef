-- What is applied for: a row a sector of a printed table, with its printed subtotal and net where there are any.
WITH line AS (
    SELECT a.document_id, a.item_no, a.table_no, a.fiscal_year, a.sector, min(a.row_no) AS first_row,
        sum(a.expenditure_dkk) AS expenditure_dkk, sum(a.income_dkk) AS income_dkk,
        CASE WHEN count(a.change_dkk) = count(*) THEN sum(a.change_dkk) END AS change_dkk,
        count(*) FILTER (WHERE a.change_kind <> 'status') AS moved_count,
        coalesce(sum(a.change_dkk) FILTER (WHERE a.change_kind = 'status'), 0) AS status_dkk,
        list(a.fact_id ORDER BY a.row_no) FILTER (WHERE a.change_kind = 'status') AS status_ids,
        list(a.fact_id ORDER BY a.row_no) AS line_ids,
        CASE WHEN min(a.stage) = max(a.stage) THEN min(a.stage) END AS stage
    FROM appropriation_line a
    JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
    WHERE r.round_id = $round
    GROUP BY a.document_id, a.item_no, a.table_no, a.fiscal_year, a.sector
),
printed AS (
    SELECT document_id, item_no, table_no, fiscal_year, covers AS sector, role, fact_id, expenditure_dkk, income_dkk, net_dkk
    FROM appropriation
    WHERE role IN ('subtotal', 'net') AND covers_level = 'sector' AND is_current
    QUALIFY count(*) OVER (PARTITION BY document_id, item_no, table_no, fiscal_year, covers, role) = 1
)
SELECT
    l.document_id, l.item_no, l.table_no, l.sector, l.line_ids, l.moved_count, l.stage, l.status_dkk, l.status_ids, s.fact_id AS subtotal_id, n.fact_id AS net_id,
    CASE WHEN s.fact_id IS NULL THEN l.expenditure_dkk ELSE s.expenditure_dkk END AS expenditure_dkk,
    CASE WHEN s.fact_id IS NULL THEN l.income_dkk ELSE s.income_dkk END AS income_dkk,
    CASE
        WHEN n.net_dkk IS NOT NULL THEN n.net_dkk
        WHEN s.net_dkk IS NOT NULL THEN s.net_dkk
        WHEN s.expenditure_dkk IS NOT NULL OR s.income_dkk IS NOT NULL THEN coalesce(s.expenditure_dkk, 0) + coalesce(s.income_dkk, 0)
        ELSE l.change_dkk
    END AS net_dkk
FROM line l
LEFT JOIN printed s ON s.document_id = l.document_id AND s.item_no = l.item_no AND s.table_no = l.table_no
    AND s.fiscal_year IS NOT DISTINCT FROM l.fiscal_year AND s.sector IS NOT DISTINCT FROM l.sector AND s.role = 'subtotal'
LEFT JOIN printed n ON n.document_id = l.document_id AND n.item_no = l.item_no AND n.table_no = l.table_no
    AND n.fiscal_year IS NOT DISTINCT FROM l.fiscal_year AND n.sector IS NOT DISTINCT FROM l.sector AND n.role = 'net'
ORDER BY l.document_id, l.item_no, l.table_no, l.first_row
