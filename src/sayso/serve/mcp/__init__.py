"""The assistant's door: the verbs of a casebook as tools of the Model Context Protocol, over stdio and HTTP."""
