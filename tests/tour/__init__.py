"""The tour of the workbench: one morning with it, on reports that are invented for it, in pictures of the real pages.

`python -m tests.tour` takes the pictures of docs/tour.md anew; `python -m tests.tour FOLDER` puts them elsewhere, to
look at them first. A picture that has been committed stays in the history, so take them when the pages stand.
"""
