"""Reading the JSON lines, the folder they lie in, and the check that no field is lost."""

import gzip
import json
import pathlib


def data_folder(given):
    """The folder that holds `lists/`: the one given, or shared/data beside the repository."""
    folder = pathlib.Path(given) if given else pathlib.Path(__file__).resolve().parents[3] / "shared/data"
    if not (folder / "lists").is_dir():
        raise SystemExit(f"no folder 'lists' in {folder}; give its parent with --data")
    return folder / "lists"


def newest(folder, pattern, date=None):
    """The snapshot with that date in its name, or the newest; its date comes with it."""
    found = {path.name.split("_")[-1].split(".")[0]: path for path in folder.glob(pattern)}
    wanted = date or max(found, default=None)
    if wanted not in found:
        raise SystemExit(f"no snapshot {wanted or ''} in {folder}; there are: {', '.join(sorted(found)) or 'none'}")
    return found[wanted], wanted


def rows(path):
    """One dictionary a line. A file is read again for every copy, so none is held in memory."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def used_up(row, where):
    """Stops when a field was not carried over: a silent loss would make the tests weaker."""
    if row:
        raise SystemExit(f"{where}: fields without a place in the format: {', '.join(sorted(row))}")


def slashed(date):
    """2026-08-22 as 22/08/2026; a masked date (dd/mm/1945) has no dashes and stays."""
    parts = date.split("-")
    return "/".join(reversed(parts)) if len(parts) == 3 else date
