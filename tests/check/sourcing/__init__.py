"""Tests of the rules on sources and endnotes."""
