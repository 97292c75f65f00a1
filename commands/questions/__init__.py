"""Polls and surveys: what people can say of them, and what is told."""
