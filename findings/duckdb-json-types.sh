#!/usr/bin/env bash
# DuckDB 2.0.1 takes a column of JSON strings for dates when all of them look like dates, and a column of
# empty lists for lists of JSON: the types of a query's result change with the data of a day, and a query
# that worked yesterday fails or answers otherwise today.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
python3 -m venv python && python/bin/pip install --quiet duckdb==2.0.1
echo '{"id": "2016-10-12", "names": []}' > monday.jsonl
echo '{"id": "a17", "names": ["Ada"]}' > tuesday.jsonl
python/bin/python - <<'PY' | tee seen
import duckdb
for day in ["monday", "tuesday"]:
    relation = duckdb.sql(f"SELECT * FROM '{day}.jsonl'")
    print(day, *(str(kind) for kind in relation.types))
PY
diff seen - <<'OUT'
monday DATE JSON[]
tuesday VARCHAR VARCHAR[]
OUT
