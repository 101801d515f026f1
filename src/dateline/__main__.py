"""`python -m dateline`, the same as the command `dateline`."""

if __name__ == "__main__":
    from dateline.cli import main  # here, for worker processes import this module too and need no command line

    main()
