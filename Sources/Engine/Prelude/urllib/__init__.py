"""URLs as text; urllib.request would need a network."""
