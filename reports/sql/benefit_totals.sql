-- The why-table's sums: a row a printed table. A sum is NULL where one of its parts is not printed.
SELECT
    v.document_id, v.item_no, s.table_no, v.fiscal_year, count(*) AS benefit_count,
    -- Rows of which none is a known benefit may be parts of one (``Uge 1-4``): they are called what they are, rows.
    count(v.benefit) AS known_count,
    any_value(v.meeting_date) AS meeting_date, list(DISTINCT s.scenario_label) AS status_labels, any_value(v.label) AS only_label,
    (SELECT i.item_label FROM agenda_item i WHERE i.document_id = v.document_id AND i.item_no = v.item_no) AS item_label,
    CASE WHEN count(DISTINCT v.budget_basis) = 1 THEN min(v.budget_basis) ELSE 'unknown' END AS budget_basis,
    CASE WHEN count(v.budget_dkk) = count(*) THEN sum(v.budget_dkk) END AS budget_dkk,
    CASE WHEN count(v.status_dkk) = count(*) THEN sum(v.status_dkk) END AS status_dkk,
    sum(coalesce(v.deviation_printed_dkk, v.deviation_computed_dkk)) AS deviation_dkk,
    -- A refund or a share that is printed, or that net and gross give, says that the amounts are net; else they may be before refund.
    bool_or(v.share_basis IS NOT NULL OR coalesce(v.status_refund_pct, v.status_own_share_pct) IS NOT NULL) AS is_net,
    count(v.unexplained_dkk) AS split_count,
    sum(coalesce(v.deviation_printed_dkk, v.deviation_computed_dkk)) FILTER (WHERE v.unexplained_dkk IS NOT NULL) AS split_dkk,
    sum(v.volume_effect_dkk) FILTER (WHERE v.unexplained_dkk IS NOT NULL) AS volume_effect_dkk,
    sum(v.price_effect_dkk) FILTER (WHERE v.unexplained_dkk IS NOT NULL) AS price_effect_dkk,
    sum(v.refund_effect_dkk) FILTER (WHERE v.unexplained_dkk IS NOT NULL) AS refund_effect_dkk,
    sum(v.unexplained_dkk) AS unexplained_dkk,
    sum(v.unexplained_dkk) FILTER (WHERE v.unexplained_dkk < 0) AS unexplained_less_dkk,
    sum(v.unexplained_dkk) FILTER (WHERE v.unexplained_dkk > 0) AS unexplained_more_dkk,
    count(*) FILTER (WHERE v.unexplained_dkk IS NULL) AS unsplit_count,
    sum(coalesce(v.deviation_printed_dkk, v.deviation_computed_dkk)) FILTER (WHERE v.unexplained_dkk IS NULL) AS unsplit_dkk,
    (SELECT list(t.fact_id ORDER BY t.row_no) FROM benefit_status t
     WHERE t.document_id = v.document_id AND t.item_no = v.item_no AND t.table_no = s.table_no
       AND t.role = 'total' AND t.scenario = 'deviation' AND t.is_current) AS total_fact_ids,
    (SELECT t.amount_dkk FROM benefit_status t
     WHERE t.document_id = v.document_id AND t.item_no = v.item_no AND t.table_no = s.table_no
       AND t.role = 'total' AND t.scenario = 'deviation' AND t.is_current AND t.amount_dkk IS NOT NULL
     ORDER BY t.row_no LIMIT 1) AS total_dkk,
    -- Each of the three amounts of a benefit may be half its last digit off.
    count(*) * 1.5 * (SELECT max(f.resolution) FROM figure f JOIN benefit_status t ON t.fact_id = f.fact_id
     WHERE t.document_id = v.document_id AND t.item_no = v.item_no AND t.table_no = s.table_no
       AND f.fact_column = 'amount_dkk') AS tolerance_dkk,
    (SELECT count(*) FROM figure f JOIN benefit_status t ON t.fact_id = f.fact_id
     WHERE t.document_id = v.document_id AND t.item_no = v.item_no AND t.table_no = s.table_no AND t.is_current
       AND f.fact_column = 'amount_dkk' AND f.state IN ('contested', 'refuted')
       AND (t.role = 'line' AND t.scenario IN ('budget', 'status') OR t.role = 'total' AND t.scenario = 'deviation')) AS broken_count,
    (SELECT list(q.reason ORDER BY q.reason) FROM quarantine q
     WHERE q.document_id = v.document_id AND q.item_no = v.item_no AND q.table_no = s.table_no) AS refused_reasons
FROM budget_vs_status v
JOIN status_round r ON r.document_id = v.document_id AND r.item_no = v.item_no AND r.fiscal_year IS NOT DISTINCT FROM v.fiscal_year
JOIN benefit_status s ON s.fact_id = v.status_fact_id
WHERE r.round_id = $round AND v.status_date IS NOT DISTINCT FROM r.status_date
GROUP BY v.document_id, v.item_no, s.table_no, v.fiscal_year
ORDER BY v.document_id, v.item_no, s.table_no
