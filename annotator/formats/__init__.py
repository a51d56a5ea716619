"""Streams of documents from and to the files of the world; one codec a file, all listed in the registry."""
