SELECT fact_id, document_id, item_no, fiscal_year, role, source_text FROM appropriation
UNION ALL
SELECT fact_id, document_id, item_no, fiscal_year, role, source_text FROM benefit_status
UNION ALL
SELECT fact_id, document_id, item_no, fiscal_year, role, source_text FROM budget_followup
ORDER BY fact_id
