"""The Matrix side: session, receiving, sending, rooms."""
