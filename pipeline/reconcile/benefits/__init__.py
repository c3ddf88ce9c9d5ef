"""Tables of benefits: blocks of budget, status and deviation, what their drivers come to, and what a benefit can be."""
