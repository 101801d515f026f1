"""Russian: segmentation, morphology, syntax and names by the news models of slovnet.

Linear algebra on one thread: the matrices are small, and work is spread over processes. The libraries under
numpy read these variables when numpy is first imported, so they are set here, above every module that does;
a value that the user has set stands.
"""

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")
