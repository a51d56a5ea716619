"""Two-way sync with a doccano server: what both sides hold, how they differ, and what each must do."""
