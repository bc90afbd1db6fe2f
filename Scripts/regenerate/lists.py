#!/usr/bin/env python3
"""Regenerates official sanctions lists in their publishers' formats from JSON lines.

    python3 Scripts/regenerate/lists.py KIND [--data DIR] [--output FILE] [--copies N]

Some official files are at hand only as third-party JSON lines. This tool writes full-size
files in the published format from them, so that the readers are tested at full size. Call
the result regenerated, never "as published": what the source lacks is missing or filled.

KIND and what is missing or filled
    uk-csv, uk-xml   UK Sanctions List. --date picks a snapshot. Missing: titles, birth dates,
                     nationalities, documents, phones, ship details. The CSV has a row for every
                     combination of a designation's repeating groups, as the published file;
                     --rows names writes one row a name, other groups joined with "|".
    eu-xml, eu-csv   EU Financial Sanctions Files 1.1. Missing: designation dates, weak names,
                     name remarks. Filled: the document flags are all "false".
    ca-xml           Canada, SEMA and JVCFOR. Missing: aliases, titles, IMO numbers. The
                     tags are bilingual since 2026; --tags english writes the ones before.
    au-xlsx          Australia, DFAT. One row a name, references 100, 100a, 100b.
    ch-xml           Switzerland, SECO, whole list. Missing: spelling variants, places,
                     nationalities, documents, relations. Filled: programmes, modification
                     dates, one placeholder place, and a placeholder vessel for a target
                     without data. --delisted-every N ends every Nth target by a later
                     modification; --history-every N nests an old target in a modification.

--copies N writes the list N times with other keys of the same form. One line of counts,
made from the source rows apart from the writers, goes to stderr as JSON.
"""

import argparse
import collections
import io
import json
import sys

import au
import ca
import ch
import eu
import source
import uk


ONLY = {"rows": "uk-csv", "tags": "ca-xml", "delisted_every": "ch-xml", "history_every": "ch-xml"}


def arguments():
    parser = argparse.ArgumentParser(formatter_class=argparse.RawDescriptionHelpFormatter, description=__doc__)
    parser.add_argument("kind", metavar="KIND", choices=sorted(WRITERS), help=", ".join(sorted(WRITERS)))
    parser.add_argument("--data", metavar="DIR", help="the folder that holds lists/")
    parser.add_argument("--output", metavar="FILE", help="default: stdout")
    parser.add_argument("--copies", type=positive, default=1, metavar="N")
    parser.add_argument("--date", metavar="DATE", help="snapshot, as 2026-08-22; default: the newest")
    parser.add_argument("--rows", choices=["product", "names"], help="uk-csv only; default: product")
    parser.add_argument("--tags", choices=["bilingual", "english"], help="ca-xml only; default: bilingual")
    parser.add_argument("--delisted-every", type=positive, metavar="N", help="ch-xml only")
    parser.add_argument("--history-every", type=positive, metavar="N", help="ch-xml only")
    options = parser.parse_args()
    for name, kind in ONLY.items():
        if getattr(options, name) is not None and options.kind != kind:
            parser.error(f"--{name.replace('_', '-')} is for {kind} only")
    return options


def positive(text):
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def uk_csv(out, options, path, date):
    return uk.write_csv(out, path, date, options.copies, options.rows == "names")


def uk_xml(out, options, path, date):
    return uk.write_xml(out, path, date, options.copies)


def eu_xml(out, options, path, date):
    return eu.write_xml(out, path, date, options.copies)


def eu_csv(out, options, path, date):
    return eu.write_csv(out, path, date, options.copies)


def ca_xml(out, options, path, date):
    return ca.write_xml(out, path, options.copies, options.tags != "english")


def au_xlsx(out, options, path, date):
    return au.write_xlsx(out, path, date, options.copies)


def ch_xml(out, options, path, date):
    return ch.write_xml(out, path, date, options.copies, options.delisted_every, options.history_every)


# Kind: folder, file pattern, module with tally, writer.
WRITERS = {
    "uk-csv": ("uk-uksl", "uksl_*.jsonl.gz", uk, uk_csv),
    "uk-xml": ("uk-uksl", "uksl_*.jsonl.gz", uk, uk_xml),
    "eu-xml": ("eu-fsf", "eu_*.jsonl.gz", eu, eu_xml),
    "eu-csv": ("eu-fsf", "eu_*.jsonl.gz", eu, eu_csv),
    "ca-xml": ("ca-sema", "ca_*.jsonl.gz", ca, ca_xml),
    "au-xlsx": ("au-dfat", "au_*.jsonl.gz", au, au_xlsx),
    "ch-xml": ("ch-seco", "ch_*.jsonl.gz", ch, ch_xml),
}


def main():
    options = arguments()
    folder, pattern, module, write = WRITERS[options.kind]
    path, date = source.newest(source.data_folder(options.data) / folder, pattern, options.date)
    with (open(options.output, "wb") if options.output else sys.stdout.buffer) as raw:
        out = raw if options.kind.endswith("xlsx") else io.TextIOWrapper(raw, encoding="utf-8", newline="")
        written = write(out, options, path, date)
        out.flush()
    counts = collections.Counter()
    for row in source.rows(path):
        module.tally(counts, row)
    counts = {key: number * options.copies for key, number in counts.items()}
    kinds = {key[5:]: counts.pop(key) for key in sorted(counts) if key.startswith("kind ")}
    report = {"kind": options.kind, "snapshot": date, "copies": options.copies,
              "records": counts.pop("records"), "kinds": kinds, **counts, **written}
    print(json.dumps(report), file=sys.stderr)


if __name__ == "__main__":
    main()
