#!/usr/bin/env python3
"""Makes the tables of names and countries that the matcher is built with.

Usage: python3 Scripts/tables/names.py <shared data folder> <Data folder> [table ...]
Running it twice writes identical bytes. Nothing outside the standard library is needed.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
sys.dont_write_bytecode = True

import countries  # noqa: E402
import frequency  # noqa: E402
import legal_forms  # noqa: E402
import nicknames  # noqa: E402
import particles  # noqa: E402

TABLES = {
    "legal-forms": legal_forms.build,
    "nicknames": nicknames.build,
    "particles": particles.build,
    "frequency": frequency.build,
    "countries": countries.build,
}


def main(arguments):
    """Builds every table, or only those named."""
    if len(arguments) < 2 or any(a not in TABLES for a in arguments[2:]):
        print(__doc__, file=sys.stderr)
        print("tables: " + " ".join(TABLES), file=sys.stderr)
        return 64
    shared, out = map(pathlib.Path, arguments[:2])
    for name in arguments[2:] or TABLES:
        print(f"{name}: {TABLES[name](shared, HERE, out)} rows")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
