-- The budgets of a status with what is granted on top of them, and what is pending.
SELECT b.*
FROM budget_rollforward b
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = b.document_id AND r.item_no = b.item_no
              AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year)
ORDER BY b.document_id, b.item_no, b.table_no, b.row_no
