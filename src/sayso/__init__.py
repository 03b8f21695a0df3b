"""sayso reads open-source reporting on conflicts into a casebook of claims, each tied to its exact words.

import sayso

book = sayso.open("casebook.db")
book.read("report.html")
for answer in book.ask(source="milblogger"):
    print(answer.sentence)
"""

__version__ = "0.1.0"
