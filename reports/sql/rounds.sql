-- The pages: a municipality's status. Filters that are NULL let everything through.
SELECT
    round_id, any_value(municipality) AS municipality, any_value(municipality_code) AS municipality_code, fiscal_year, round_date,
    list_sort(list_distinct(list(status_date))) AS status_dates,
    list_sort(list_distinct(list(committee))) AS committees,
    list_sort(list_distinct(list(meeting_date))) AS meeting_dates,
    list_sort(list_distinct(list(document_id))) AS document_ids
FROM status_round
GROUP BY round_id, fiscal_year, round_date
HAVING ($municipality IS NULL OR lower(any_value(municipality)) = lower($municipality) OR any_value(municipality_code) = $municipality)
   AND ($year IS NULL OR fiscal_year = $year)
   AND ($status_date IS NULL OR round_date = $status_date OR list_contains(list(status_date), $status_date))
ORDER BY municipality NULLS LAST, fiscal_year, round_date, round_id
