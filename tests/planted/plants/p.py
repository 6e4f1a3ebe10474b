"""Person-centered planning."""
