SELECT
    d.document_id, d.path, d.municipality, d.meeting_date, f.fact_table, count(*) AS figure_count,
    count(*) FILTER (WHERE f.state = 'reconciled') AS reconciled_count,
    count(*) FILTER (WHERE f.state = 'contested') AS contested_count,
    count(*) FILTER (WHERE f.state = 'refuted') AS refuted_count,
    count(*) FILTER (WHERE f.state = 'not_reconciled') AS not_reconciled_count,
    CAST(100.0 * count(*) FILTER (WHERE f.state = 'reconciled') / count(*) AS DECIMAL(5, 1)) AS reconciled_pct
FROM figure f
JOIN document d ON d.document_id = f.document_id
GROUP BY d.document_id, d.path, d.municipality, d.meeting_date, f.fact_table
ORDER BY d.path, f.fact_table
