"""From a folder of committee minutes to a variance report in which every figure is cited and reconciled."""
