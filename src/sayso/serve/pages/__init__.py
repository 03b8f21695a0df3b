"""The pages of the workbench, one file each with a `register`; the table says which there are."""
