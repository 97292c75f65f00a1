"""The running bot: Matrix, clock, command line."""
