-- Dates of one municipality and fiscal year that are at most a fortnight apart are one status: two agenda items may print two days.
WITH told AS (
    SELECT a.document_id, a.item_no, a.fiscal_year, a.status_date FROM appropriation a WHERE a.is_current AND a.covers_level IS DISTINCT FROM 'years'
    UNION ALL
    SELECT b.document_id, b.item_no, b.fiscal_year, b.status_date FROM benefit_status b WHERE b.is_current
    UNION ALL
    SELECT f.document_id, f.item_no, f.fiscal_year, f.status_date FROM budget_followup f WHERE f.is_current
),
item AS (
    SELECT document_id, item_no, fiscal_year, max(status_date) AS status_date
    FROM told
    GROUP BY document_id, item_no, fiscal_year
),
dated AS (
    SELECT
        i.document_id, i.item_no, i.fiscal_year, i.status_date, d.municipality, d.municipality_code, d.committee, d.meeting_date,
        coalesce(d.municipality_code, d.municipality, d.document_id) AS owner,
        coalesce(i.status_date, max(i.status_date) OVER (PARTITION BY i.document_id, i.fiscal_year), d.meeting_date) AS day
    FROM item i
    JOIN document d ON d.document_id = i.document_id
    WHERE d.is_current
),
begun AS (
    SELECT *, coalesce(day - lag(day) OVER (PARTITION BY owner, fiscal_year ORDER BY day, document_id, item_no) > 14, false) AS begins
    FROM dated
),
numbered AS (
    SELECT *, count(*) FILTER (WHERE begins) OVER (PARTITION BY owner, fiscal_year ORDER BY day, document_id, item_no) AS round_no
    FROM begun
)
SELECT
    concat_ws('-', owner, coalesce(CAST(fiscal_year AS VARCHAR), 'x'), coalesce(CAST(min(day) OVER same AS VARCHAR), 'x')) AS round_id,
    municipality, municipality_code, committee, meeting_date, fiscal_year,
    min(day) OVER same AS round_date, status_date, document_id, item_no
FROM numbered
WINDOW same AS (PARTITION BY owner, fiscal_year, round_no)
ORDER BY municipality, fiscal_year, round_date, document_id, item_no
