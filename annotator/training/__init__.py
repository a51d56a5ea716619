"""From documents to a trained pipeline."""
