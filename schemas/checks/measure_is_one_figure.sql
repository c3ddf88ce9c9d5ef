-- Every measure of a fact is exactly one figure's value, and every figure is a measure of its fact.
WITH measure AS (
    SELECT 'appropriation' AS fact_table, fact_id, document_id, fact_column, value
    FROM (SELECT fact_id, document_id, expenditure_dkk, income_dkk, net_dkk FROM appropriation)
    UNPIVOT (value FOR fact_column IN (expenditure_dkk, income_dkk, net_dkk))
    UNION ALL
    SELECT 'benefit_status', fact_id, document_id, fact_column, value
    FROM (
        SELECT fact_id, document_id, CAST(recipients AS DECIMAL(22, 4)) AS recipients,
               CAST(monthly_benefit_dkk AS DECIMAL(22, 4)) AS monthly_benefit_dkk,
               CAST(yearly_benefit_dkk AS DECIMAL(22, 4)) AS yearly_benefit_dkk, CAST(refund_pct AS DECIMAL(22, 4)) AS refund_pct,
               CAST(own_share_pct AS DECIMAL(22, 4)) AS own_share_pct, CAST(amount_dkk AS DECIMAL(22, 4)) AS amount_dkk
        FROM benefit_status
    )
    UNPIVOT (value FOR fact_column IN (recipients, monthly_benefit_dkk, yearly_benefit_dkk, refund_pct, own_share_pct, amount_dkk))
    UNION ALL
    SELECT 'budget_followup', fact_id, document_id, fact_column, value
    FROM (
        SELECT fact_id, document_id, original_budget_dkk, supplementary_dkk, virement_dkk, carry_over_dkk, corrected_budget_dkk,
               periodised_budget_dkk, actual_to_date_dkk, expected_dkk, deviation_dkk
        FROM budget_followup
    )
    UNPIVOT (
        value FOR fact_column IN (
            original_budget_dkk, supplementary_dkk, virement_dkk, carry_over_dkk, corrected_budget_dkk,
            periodised_budget_dkk, actual_to_date_dkk, expected_dkk, deviation_dkk
        )
    )
    UNION ALL
    SELECT 'budget_followup', fact_id, document_id, 'deviation_pct', deviation_pct FROM budget_followup WHERE deviation_pct IS NOT NULL
    UNION ALL
    SELECT 'claim', fact_id, document_id, 'value', value FROM claim
    UNION ALL
    SELECT 'indicator', fact_id, document_id, 'value', value FROM indicator
)
SELECT coalesce(m.fact_id, f.fact_id) AS fact_id, coalesce(m.fact_column, f.fact_column) AS fact_column,
       any_value(m.value) AS measure, count(f.figure_id) AS figures, any_value(f.value) AS figure_value
FROM measure m
FULL JOIN figure f USING (fact_table, fact_id, fact_column)
GROUP BY ALL
HAVING count(m.fact_id) <> 1 OR count(f.figure_id) <> 1 OR bool_or(m.value <> f.value) OR bool_or(m.document_id <> f.document_id)
ORDER BY 1, 2
