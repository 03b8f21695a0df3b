"""What the pages of the workbench share: the frame around them, the markup, and how claims look."""
