"""What the rules of the text room know about single languages: tables, no logic."""
