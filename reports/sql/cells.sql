-- The cells of tables of figures that are neither budgets, benefits nor appropriations: of a status' items, or of a paper's other items.
SELECT n.document_id, n.item_no, n.table_no, n.row_no, n.page, n.line_no, n.role, n.table_title, n.row_label, n.column_label,
    f.figure_id, f.printed_text, f.state
FROM indicator n
JOIN figure f ON f.fact_id = n.fact_id
WHERE CASE
    WHEN CAST($round AS VARCHAR) IS NOT NULL THEN
        EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = n.document_id AND r.item_no = n.item_no)
    ELSE n.document_id = $document
        AND NOT EXISTS (SELECT 1 FROM status_round r WHERE r.document_id = n.document_id AND r.item_no = n.item_no)
    END
ORDER BY n.document_id, n.item_no, n.table_no, n.row_no, f.char_start
