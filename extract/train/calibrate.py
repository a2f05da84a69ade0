# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Fits how the program's log-odds become probabilities, and the confidence from which on a statement is made by default.

usage: calibrate.py --shared DIR --program PATH/actorgraph --model UNCALIBRATED.model --out FILE.json

Runs the program on the held-out texts (corpus.held_out) and compares with their annotation: a logistic curve through what
was right and wrong (Platt, 1999), and the threshold with the best F1 of triples in full. What is optional counts for neither.
"""
import argparse
import contextlib
import glob
import io
import json
import math
import os
import runpy
import subprocess
import sys
import tempfile
from pathlib import Path

from corpus import OWN, held_out


def scorer(shared):
    """The functions of score_triples.py, which runs as it is loaded."""
    with tempfile.TemporaryDirectory() as empty:
        Path(empty, "g.json").write_text(json.dumps({"id": "x", "actors": [], "triples": []})); Path(empty, "p.jsonl").write_text("")
        sys.argv = ["score_triples.py", empty, str(Path(empty, "p.jsonl"))]
        with contextlib.redirect_stdout(io.StringIO()): return runpy.run_path(str(Path(shared, "gold/score_triples.py")))


def outcomes(gold, pred, tools):
    """-> [(confidence, right)] of the predicted triples, and how many required ones there are; each right one once."""
    key, to_gold = tools["key"], tools["align"](gold, pred)
    of = lambda required: {key(t["s"], t["p"], t["o"], t.get("polarity", "affirmed"), "full") for t in gold["triples"] if not (required and t.get("optional"))}
    must, may = of(True), of(False)
    out, seen = [], set()
    for t in sorted(pred["triples"], key=lambda t: -t["confidence"]):
        s, o = to_gold.get(t["subject"]), to_gold.get(t["object"])
        k = key(s, t["predicate"], o, t["polarity"], "full") if s and o else None
        if k in must:
            if k not in seen: out.append((t["confidence"], 1))
            seen.add(k)
        elif k not in may: out.append((t["confidence"], 0))
    return out, len(must)


def platt(points, steps=3000, rate=0.05):
    """scale and shift of the logistic curve through (log-odds, right)."""
    scale, shift = 1.0, 0.0
    for _ in range(steps):
        g0 = g1 = 0.0
        for x, y in points:
            e = 1 / (1 + math.exp(-(scale * x + shift))) - y
            g0 += e * x; g1 += e
        scale -= rate * g0 / len(points); shift -= rate * g1 / len(points)
    return scale, shift


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "program", "model", "out"): p.add_argument("--" + name, required=True)
    args = p.parse_args()
    tools = scorer(args.shared)
    files = sorted(glob.glob(str(Path(args.shared, "gold/train/*.jsonl")))) + sorted(map(str, OWN.glob("*.jsonl")))
    golds = [d for f in files for d in map(json.loads, open(f, encoding="utf-8")) if held_out(d["id"])]
    lines = "\n".join(json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False) for d in golds) + "\n"
    done = subprocess.run([args.program, "extract", "--min-confidence", "0", "-"], input=lines, capture_output=True, text=True, check=True,
                          env=os.environ | {"ACTORGRAPH_MODEL": args.model})
    preds = {d["article"]["id"]: d for d in map(json.loads, done.stdout.splitlines())}
    points, required = [], 0
    for gold in golds:
        found, n = outcomes(gold, preds[gold["id"]], tools)
        points += found; required += n
    odds = [(math.log(max(c, 1e-9) / max(1 - c, 1e-9)), y) for c, y in points]
    scale, shift = platt(odds)
    points = sorted(((1 / (1 + math.exp(-(scale * x + shift))), y) for x, y in odds), reverse=True)
    best, right = (0.0, 0.5), 0
    for i, (c, y) in enumerate(points, 1):
        right += y
        best = max(best, (2 * right / (i + required), c))
    print(f"{len(golds)} held-out texts, {required} required triples: F1 {best[0]:.4f} from confidence {best[1]:.3f} on; log-odds * {scale:.3f} + {shift:.3f}")
    for low in range(0, 10):
        inside = [y for c, y in points if low / 10 <= c < (low + 1) / 10]
        if inside: print(f"  said {low / 10:.1f} to {low / 10 + 0.1:.1f}: {sum(inside) / len(inside):.2f} right of {len(inside)}")
    Path(args.out).write_text(json.dumps({"scale": round(scale, 4), "shift": round(shift, 4), "threshold": math.floor(best[1] * 100) / 100}) + "\n")


main()
