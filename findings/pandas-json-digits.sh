#!/usr/bin/env bash
# pandas 3.1.1 reads numbers of JSON not as the nearest ones of double precision, as Python's own `json` does:
# the last digits differ, also within the objects of a column, unless `precise_float=True` is asked for.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
python3 -m venv python && python/bin/pip install --quiet pandas==3.1.1
echo '{"claim": {"confidence": 0.9552714228630066}}' > lines.jsonl
python/bin/python - <<'PY' | tee seen
import pandas
for precise in (False, True):
    table = pandas.read_json("lines.jsonl", lines=True, dtype=False, precise_float=precise)
    print(table.claim[0]["confidence"])
PY
diff seen - <<'OUT'
0.955271422863006
0.9552714228630066
OUT
