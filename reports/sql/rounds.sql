-- The pages: a municipality's status. Filters that are NULL let everything through.
WITH budget AS (
    SELECT document_id, item_no, fiscal_year, list(scenario_label) FILTER (WHERE scenario = 'status') AS labels
    FROM benefit_status WHERE is_current GROUP BY ALL
    UNION ALL
    SELECT document_id, item_no, fiscal_year, list(expected_label) FILTER (WHERE expected_dkk IS NOT NULL)
    FROM budget_followup WHERE is_current GROUP BY ALL
)
SELECT
    round_id, bool_or(b.document_id IS NOT NULL) AS has_budget, any_value(municipality) AS municipality, any_value(municipality_code) AS municipality_code, r.fiscal_year, round_date,
    list_sort(list_distinct(flatten(list(coalesce(b.labels, []))))) AS result_labels,
    list_sort(list_distinct(list(status_date))) AS status_dates,
    list_sort(list_distinct(list(committee))) AS committees,
    list_sort(list_distinct(list(meeting_date))) AS meeting_dates,
    list_sort(list_distinct(list(r.document_id))) AS document_ids
FROM status_round r
LEFT JOIN budget b ON b.document_id = r.document_id AND b.item_no = r.item_no AND b.fiscal_year IS NOT DISTINCT FROM r.fiscal_year
GROUP BY round_id, r.fiscal_year, round_date
HAVING ($municipality IS NULL OR lower(any_value(municipality)) = lower($municipality) OR any_value(municipality_code) = $municipality)
   AND ($year IS NULL OR r.fiscal_year = $year)
   AND ($status_date IS NULL OR round_date = $status_date OR list_contains(list(status_date), $status_date))
ORDER BY municipality NULLS LAST, r.fiscal_year, round_date, round_id
