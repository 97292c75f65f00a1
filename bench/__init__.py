"""How quick the bot is and how large, measured on a real homeserver: ``make bench``."""
