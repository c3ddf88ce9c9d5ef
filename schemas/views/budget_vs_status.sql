SELECT
    e.municipality, d.municipality_code, d.committee, d.meeting_date, e.document_id, e.item_no,
    e.benefit, n.name_da AS benefit_name_da, n.name_en AS benefit_name_en, e.label,
    e.fiscal_year, e.status_date, b.budget_basis, s.recipients_basis,
    b.recipients AS budget_recipients, s.recipients AS status_recipients,
    b.monthly_benefit_dkk AS budget_monthly_benefit_dkk, s.monthly_benefit_dkk AS status_monthly_benefit_dkk,
    b.yearly_benefit_dkk AS budget_yearly_benefit_dkk, s.yearly_benefit_dkk AS status_yearly_benefit_dkk,
    b.refund_pct AS budget_refund_pct, s.refund_pct AS status_refund_pct,
    b.own_share_pct AS budget_own_share_pct, s.own_share_pct AS status_own_share_pct,
    e.budget_dkk, e.status_dkk, e.deviation_printed_dkk, e.deviation_computed_dkk, e.model_budget_dkk, e.model_status_dkk,
    e.volume_effect_dkk, e.price_effect_dkk, e.refund_effect_dkk, e.unexplained_dkk, e.unexplained_low_dkk, e.unexplained_high_dkk,
    e.share_basis, e.share_derived_da, e.share_derived_en, e.share_figure_ids,
    e.left_out_da, e.left_out_en, e.left_out_figure_ids,
    e.alt_volume_effect_dkk, e.alt_price_effect_dkk, e.alt_refund_effect_dkk,
    e.alt_unexplained_dkk, e.alt_unexplained_low_dkk, e.alt_unexplained_high_dkk,
    e.dkk_per_refund_point, e.dkk_per_100_recipients,
    e.budget_fact_id, e.status_fact_id, e.deviation_fact_id
FROM benefit_effect e
JOIN document d ON d.document_id = e.document_id
JOIN benefit_status s ON s.fact_id = e.status_fact_id
JOIN benefit_status b ON b.fact_id = e.budget_fact_id
LEFT JOIN benefit n ON n.key = e.benefit
WHERE s.is_current AND d.is_current
ORDER BY e.municipality, e.fiscal_year, e.status_date, e.document_id, s.item_no, s.table_no, s.row_no, e.status_fact_id
