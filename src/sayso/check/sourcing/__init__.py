"""Rules on sources and endnotes."""
