"""Validates the JSON reports among the golden files against the schema, and the schema against mistakes.

Usage: validate_reports.py SCHEMA REPORT...   Exit code 77 = skipped, because jsonschema is not installed.
"""
import copy
import json
import sys

try:
    import jsonschema
except ImportError:
    print("SKIPPED: python3-jsonschema is not installed")
    sys.exit(77)


def spoilt(report):
    """Copies of a good report, each with one mistake the schema must notice."""

    def change(name, edit):
        copied = copy.deepcopy(report)
        edit(copied)
        return name, copied

    yield change("a key nobody knows", lambda r: r.update(extra=1))
    yield change("a port out of range", lambda r: r["ports"][1].update(port=65536))
    yield change("a port as text", lambda r: r["ports"][1].update(port="4343"))
    yield change("roles in another order", lambda r: r["ports"].reverse())
    yield change("seven roles", lambda r: r["ports"].pop())
    yield change("no live object", lambda r: r["ports"][0].update(live=None))
    yield change("an unknown state", lambda r: r.update(state="fine"))
    yield change("a time without offset", lambda r: r.update(createdAt="2026-11-24T09:12:03"))
    yield change("a finding without title", lambda r: r["findings"][0].update(title=""))
    yield change("a key nobody knows, deep inside", lambda r: r["ports"][0]["live"].update(extra=1))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    failures = 0
    reports = []
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as file:
            reports.append(json.load(file))
        for error in validator.iter_errors(reports[-1]):
            print(f"{path}: {'/'.join(map(str, error.absolute_path))}: {error.message[:300]}")
            failures += 1
    if not reports:
        print("no reports given")
        failures += 1
    else:
        for name, report in spoilt(reports[0]):
            if validator.is_valid(report):
                print(f"the schema accepts {name}")
                failures += 1
    print(f"{len(reports)} reports, {failures} failures")
    sys.exit(1 if failures else 0)


main()
