"""What is judged last, of all identities together: causes, states, and findings of which each cause gets one."""
