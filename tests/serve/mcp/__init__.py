"""Tests of the door of assistants."""
