"""What the command line does beside a run: it asks, shows, examines and sums up. Thin over the composers and the questions."""
