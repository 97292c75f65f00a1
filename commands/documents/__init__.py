"""Files that the bot makes, and those that it reads: values to bytes and back, without I/O."""
