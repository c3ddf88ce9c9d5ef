"""What arithmetic can say of printed numbers: intervals, steps, identities and their one evaluator. Exact, no I/O."""
