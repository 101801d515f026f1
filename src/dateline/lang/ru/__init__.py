"""Russian: segmentation, morphology, syntax and names by the news models of slovnet, mended by grammar."""
