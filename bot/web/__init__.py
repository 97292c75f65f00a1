"""The bot's own web server: whether it is well, what it has done, and calendars."""
