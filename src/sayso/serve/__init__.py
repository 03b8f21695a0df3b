"""What answers over the network: the workbench, the REST API and the door of assistants."""
