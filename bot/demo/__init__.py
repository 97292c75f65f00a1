"""The demonstration: a homeserver of its own, a cast, and a script."""
