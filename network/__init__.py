"""The network's own rules: values and pure functions, without I/O and without a clock."""
