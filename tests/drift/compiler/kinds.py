"""Changes by kind: each takes a document and changes it in one way, at the first place where it can.

A kind gives False where a document has no such place. What it breaks is not said here: the compiler says it.
"""

KINDS = {}


def kind(function):
    """Makes a function a kind, by its name."""
    KINDS[function.__name__] = function
    return function
