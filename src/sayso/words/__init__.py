"""Cues, hedges, scales and titles: reviewed word lists as commented YAML with their source, and a short loader."""
