#!/usr/bin/env python3
# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""How often the qualifiers of a right triple are right.

usage: score_qualifiers.py SCORER_DIR GOLD_DIR PREDICTIONS.jsonl

SCORER_DIR holds score_triples.py, whose alignment of actors is used. Of the triples found (subject, predicate and object
right): the share whose polarity is right; of those that the gold attributes, the share attributed to the right actor.
"""
import json
import runpy
import sys
from pathlib import Path


def main():
    if len(sys.argv) != 4: sys.exit(__doc__)
    scorer, gold_dir, predictions = sys.argv[1:]
    sys.argv = ["score_triples.py", gold_dir, predictions]
    import contextlib, io
    with contextlib.redirect_stdout(io.StringIO()): tools = runpy.run_path(str(Path(scorer) / "score_triples.py"))
    vocabulary, align = tools["VOCAB"], tools["align"]
    preds = {d["article"]["id"]: d for d in map(json.loads, filter(str.strip, open(predictions, encoding="utf-8")))}
    n = dict.fromkeys(("found", "polarity", "attributed", "attribution"), 0)
    for path in sorted(Path(gold_dir).glob("*.json")):
        gold = json.loads(path.read_text()); pred = preds.get(gold["id"])
        if not pred: continue
        to_gold = align(gold, pred)
        want = {}
        for t in gold["triples"]:
            for s, o in ((t["s"], t["o"]), (t["o"], t["s"])) if vocabulary[t["p"]]["symmetric"] else ((t["s"], t["o"]),):
                want.setdefault((s, t["p"], o), []).append(t)
        for t in pred["triples"]:
            found = want.get((to_gold.get(t["subject"]), t["predicate"], to_gold.get(t["object"])))
            if not found: continue
            n["found"] += 1
            n["polarity"] += any(g.get("polarity", "affirmed") == t["polarity"] for g in found)
            said = {g["attribution"] for g in found if g.get("attribution")}
            if said:
                n["attributed"] += 1
                n["attribution"] += to_gold.get(t["attribution"]) in said
    print(f"polarity right in {n['polarity'] / max(n['found'], 1):.3f} of {n['found']} triples; "
          f"attribution right in {n['attribution'] / max(n['attributed'], 1):.3f} of {n['attributed']} attributed ones")


main()
