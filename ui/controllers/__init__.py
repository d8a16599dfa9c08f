"""What the window does: each controller carries out the commands of one concern."""
