"""Dateline: who did what to whom, where, when, and according to whom, read from news.

Linear algebra runs on one thread: the parsers' matrices are small, threads only get in each other's way (on
a busy machine a parse took up to thirty times as long), and work is spread over processes instead. The libraries
under numpy read these variables when numpy is first imported, hence here; a value that the user has set stands.
"""

import os

__version__ = "0.1.0"

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
