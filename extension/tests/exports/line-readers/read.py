"""Reads files by what docs/exports.md says of attributions.jsonl, which comes as JSON on standard input with
their names, and prints as JSON what each program then holds of each, and DuckDB's types."""

import json
import sys

import duckdb
import pandas


def read(file, documented):
    query, line = (
        documented[program].replace("attributions.jsonl", file) for program in ("duckdb", "pandas")
    )
    rows = duckdb.sql(f"SELECT to_json(line) FROM ({query}) line").fetchall()
    names = {"pandas": pandas}
    exec(line, names)
    table = names["attributions"].astype(object)
    return {
        "duckdb": [json.loads(row) for (row,) in rows],
        "types": [str(kind) for kind in duckdb.sql(query).types],
        # What has no value is NaN in a column.
        "pandas": table.where(table.notna(), None).to_dict("records"),
    }


documented = json.load(sys.stdin)
json.dump([read(file, documented) for file in documented["files"]], sys.stdout)
