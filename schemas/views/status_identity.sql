-- A relation between figures of one fiscal year is told on that year's status only; what is about a whole item, on each of them.
WITH dated AS (
    SELECT t.identity_id, list(DISTINCT coalesce(x.fiscal_year, 0)) AS years
    FROM identity_term t
    JOIN figure f ON f.figure_id = t.figure_id
    JOIN table_row x ON x.fact_id = f.fact_id
    GROUP BY t.identity_id
)
SELECT DISTINCT r.round_id, i.identity_id
FROM identity i
JOIN status_round r ON r.document_id = i.document_id AND r.item_no = i.item_no
LEFT JOIN dated d ON d.identity_id = i.identity_id
WHERE d.years IS NULL OR i.rule IN ('financing_missing', 'date_conflict') OR list_contains(d.years, coalesce(r.fiscal_year, 0))
ORDER BY r.round_id, i.identity_id
