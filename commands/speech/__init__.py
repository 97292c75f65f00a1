"""How a line is understood and a reply put into words: declarations, arguments, permission, rendering."""
