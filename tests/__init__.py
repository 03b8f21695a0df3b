"""The tests of sayso; they mirror the package."""
