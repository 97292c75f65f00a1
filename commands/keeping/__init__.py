"""``register``: how the secretariat keeps the register of members, people, seats and offices."""
