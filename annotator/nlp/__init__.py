"""Reading texts: pipelines, extractors, and the process they run in. All the spaCy that suggests."""
