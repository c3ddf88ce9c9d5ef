-- Where a printed total reconciles with its parts, the view's sum over the lines among them gives the same.
-- A total that the minutes got wrong is a finding; a part in a paper that is superseded, or in a row with a refuted figure, is not in the view.
WITH line AS (
    SELECT fact_id, fact_column, value
    FROM (SELECT fact_id, expenditure_dkk, income_dkk, net_dkk FROM appropriation_line)
    UNPIVOT (value FOR fact_column IN (expenditure_dkk, income_dkk, net_dkk))
    UNION ALL
    SELECT fact_id, 'amount_dkk', amount_dkk FROM benefit_line
    UNION ALL
    SELECT fact_id, fact_column, value
    FROM (
        SELECT fact_id, original_budget_dkk, supplementary_dkk, virement_dkk, carry_over_dkk, corrected_budget_dkk,
               periodised_budget_dkk, actual_to_date_dkk, expected_dkk, deviation_dkk
        FROM followup_line
    )
    UNPIVOT (
        value FOR fact_column IN (
            original_budget_dkk, supplementary_dkk, virement_dkk, carry_over_dkk, corrected_budget_dkk,
            periodised_budget_dkk, actual_to_date_dkk, expected_dkk, deviation_dkk
        )
    )
),
fact AS (
    SELECT fact_id, role, is_current FROM appropriation
    UNION ALL
    SELECT fact_id, role, is_current FROM benefit_status
    UNION ALL
    SELECT fact_id, role, is_current FROM budget_followup
),
refuted AS (SELECT fact_id FROM figure WHERE state = 'refuted'),
part AS (
    SELECT i.identity_id, i.subject, i.computed, t.coefficient, f.fact_id, f.fact_column, f.value, f.fact_id IN (SELECT fact_id FROM refuted) AS refuted, p.role, p.is_current
    FROM identity i
    JOIN identity_term t ON t.identity_id = i.identity_id AND t.side = 'part'
    JOIN figure f ON f.figure_id = t.figure_id
    JOIN fact p ON p.fact_id = f.fact_id
    WHERE i.rule IN ('footing', 'grand_total') AND i.outcome = 'holds' AND i.basis = 'stored'
      AND f.unit = 'DKK'
)
SELECT p.identity_id, p.subject, p.computed,
       sum(p.coefficient * CASE WHEN p.role = 'line' THEN coalesce(l.value, 0) ELSE p.value END) AS in_the_view
FROM part p
LEFT JOIN line l ON l.fact_id = p.fact_id AND l.fact_column = p.fact_column
GROUP BY p.identity_id, p.subject, p.computed
HAVING bool_and(p.is_current AND NOT p.refuted)
   AND sum(p.coefficient * CASE WHEN p.role = 'line' THEN coalesce(l.value, 0) ELSE p.value END) IS DISTINCT FROM p.computed
ORDER BY 1
