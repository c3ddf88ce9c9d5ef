"""What a paper has to have right beside its sums: account codes and names, dates, and how money is financed."""
