#!/usr/bin/env bash
# pandas 3.1.1 reads the JSON string "007" as the number 7 when all strings of the column look like numbers,
# though JSON says which is which. `dtype=False` keeps them.
set -euo pipefail
work=$(mktemp -d) && trap 'rm -rf "$work"' EXIT && cd "$work"
python3 -m venv python && python/bin/pip install --quiet pandas==3.1.1
echo '{"id": "007"}' > articles.jsonl
python/bin/python - <<'PY' | tee seen
import pandas
print(pandas.read_json("articles.jsonl", lines=True).id.tolist())
print(pandas.read_json("articles.jsonl", lines=True, dtype=False).id.tolist())
PY
diff seen - <<'OUT'
[7]
['007']
OUT
