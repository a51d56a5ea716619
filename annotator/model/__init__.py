"""Values: documents, annotations, changes and schemas. No input or output, no clock, no Qt, no spaCy."""
