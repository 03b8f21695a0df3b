"""How documents and claims hang together: families of documents, and how two passages relate."""
