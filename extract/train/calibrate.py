# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Fits how sure the program's statements are, and the confidence from which on a statement is made by default.

usage: calibrate.py --shared DIR --program PATH/actorgraph --model UNCALIBRATED.model --out FILE.json

Runs the program on the held-out texts (corpus.held_out) and compares with their annotation: a logistic regression of right
and wrong on the signs of relations/calibration.hpp, and the threshold with the best F1 of triples in full. What is optional
counts for neither. The figures printed are of statements that their own fifth of the texts had no part in fitting.
"""
import argparse
import contextlib
import io
import json
import math
import os
import runpy
import subprocess
import sys
import tempfile
from bisect import bisect_right
from collections import defaultdict
from pathlib import Path

import torch

from corpus import annotated_texts, split, treebanks

NO_RIVAL = -4.0  # StatementSigns::no_rival
SIGNS = ("scale", "rival_object", "rival_subject", "rival_predicate", "across_sentences", "subject_mentions", "object_mentions")
FOLDS = 5


def scorer(shared):
    """The functions of score_triples.py, which runs as it is loaded."""
    with tempfile.TemporaryDirectory() as empty:
        Path(empty, "g.json").write_text(json.dumps({"id": "x", "actors": [], "triples": []})); Path(empty, "p.jsonl").write_text("")
        sys.argv = ["score_triples.py", empty, str(Path(empty, "p.jsonl"))]
        with contextlib.redirect_stdout(io.StringIO()): return runpy.run_path(str(Path(shared, "gold/score_triples.py")))


def sentence_starts(parse, text):
    """Offsets into text, in code points and white space aside, where its sentences begin; parse: its CoNLL-U."""
    at, out = 0, []
    for line in parse.splitlines():
        if line.startswith("# text = "):
            out.append(at)
            at += len("".join(line[9:].split()))
    squeezed = [0]
    for c in text: squeezed.append(squeezed[-1] + (not c.isspace()))
    return out, squeezed


def signs(pred, starts, squeezed, symmetric):
    """A row of SIGNS for each triple of an article, as relations/statements.cpp has them."""
    triples = pred["triples"]
    odds = [math.log(max(t["confidence"], 1e-6) / max(1 - t["confidence"], 1e-6)) for t in triples]
    groups = defaultdict(set)
    for i, t in enumerate(triples):
        s, p, o = t["subject"], t["predicate"], t["object"]
        for a, b in ((s, o), (o, s)) if p in symmetric else ((s, o),):
            groups["object", a, p].add(i); groups["subject", b, p].add(i); groups["predicate", a, b].add(i)
    rival = lambda i, *group: max((odds[j] for j in groups[group] if j != i), default=NO_RIVAL)
    mentions = {a["id"]: math.log1p(len(a["mentions"])) for a in pred["actors"]}
    sentence = lambda offset: bisect_right(starts, squeezed[offset])
    return [(odds[i], rival(i, "object", t["subject"], t["predicate"]), rival(i, "subject", t["object"], t["predicate"]),
             rival(i, "predicate", t["subject"], t["object"]), float(sentence(t["begin"]) != sentence(t["end"] - 1)),
             mentions[t["subject"]], mentions[t["object"]]) for i, t in enumerate(triples)]


def outcomes(gold, pred, tools):
    """-> {index of a predicted triple: whether it is right}, and how many are required; each right one once."""
    key, to_gold = tools["key"], tools["align"](gold, pred)
    of = lambda required: {key(t["s"], t["p"], t["o"], t.get("polarity", "affirmed"), "full") for t in gold["triples"] if not (required and t.get("optional"))}
    must, may = of(True), of(False)
    out, seen = {}, set()
    for i, t in sorted(enumerate(pred["triples"]), key=lambda it: -it[1]["confidence"]):
        s, o = to_gold.get(t["subject"]), to_gold.get(t["object"])
        k = key(s, t["predicate"], o, t["polarity"], "full") if s and o else None
        if k in must:
            if k not in seen: out[i] = 1.0
            seen.add(k)
        elif k not in may: out[i] = 0.0
    return out, len(must)


def fit(x, predicate, y, predicates):
    """Weights of the signs, a shift, and one for each predicate; held near nought where little speaks for more."""
    weight, shift, own = (torch.zeros(n, dtype=torch.double, requires_grad=True) for n in (x.shape[1], 1, predicates))
    optimiser = torch.optim.LBFGS([weight, shift, own], max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        total = torch.nn.functional.binary_cross_entropy_with_logits(x @ weight + shift + own[predicate], y, reduction="sum")
        total = total + 1.5 * (own ** 2).sum() + 0.15 * (weight ** 2).sum()
        total.backward()
        return total

    optimiser.step(loss)
    return weight.detach(), shift.detach(), own.detach()


def read(args, golds):
    """The program's article JSON and CoNLL-U of each text."""
    run = lambda *command, text: subprocess.run([args.program, *command, "-"], input=text, capture_output=True, text=True, check=True,
                                                env=os.environ | {"ACTORGRAPH_MODEL": args.model}).stdout
    line = lambda d: json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False) + "\n"
    preds = [json.loads(l) for l in run("extract", "--min-confidence", "0", text="".join(map(line, golds))).splitlines()]
    parses = ("# newdoc" + part for part in run("parse", text="".join(map(line, golds))).split("# newdoc")[1:])
    return list(zip(golds, preds, parses))


def points(articles, tools, number, symmetric):
    """-> for each predicted triple that counts its signs, its predicate's number, whether it is right and its text's fold; and
    how many triples are required."""
    rows, required = [], 0
    for i, (gold, pred, parse) in enumerate(articles):
        if pred["article"]["id"] != gold["id"]: sys.exit(f"{gold['id']}: the program answered with {pred['article']['id']}")
        found, n = outcomes(gold, pred, tools)
        of = signs(pred, *sentence_starts(parse, gold["text"]), symmetric)
        rows += [(of[t], number[pred["triples"][t]["predicate"]], right, i % FOLDS) for t, right in found.items()]
        required += n
    x, predicate, y, fold = zip(*rows)
    return torch.tensor(x, dtype=torch.double), torch.tensor(predicate), torch.tensor(y, dtype=torch.double), torch.tensor(fold), required


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("shared", "program", "model", "out"): p.add_argument("--" + name, required=True)
    args = p.parse_args()
    tools = scorer(args.shared)
    relations = json.loads(Path(args.shared, "vocabulary.json").read_text())["relations"]
    number = {r["predicate"]: i for i, r in enumerate(relations)}
    symmetric = {r["predicate"] for r in relations if r["symmetric"]}
    ewt, gum = treebanks(args.shared)
    _, golds = split(annotated_texts(args.shared, ewt + gum))
    x, predicate, y, fold, required = points(read(args, golds), tools, number, symmetric)
    said = torch.zeros(len(y), dtype=torch.double)
    for k in range(FOLDS):
        weight, shift, own = fit(x[fold != k], predicate[fold != k], y[fold != k], len(number))
        said[fold == k] = torch.sigmoid(x[fold == k] @ weight + shift + own[predicate[fold == k]])
    report = lambda score, name: print(f"{name}: F1 {best_f1(score, y, required)[0]:.4f}")
    report(x[:, 0], "by log-odds alone")
    report(said, "by all signs, each fifth by what the others fit")
    threshold = best_f1(said, y, required)[1]
    print(f"{len(golds)} held-out texts, {required} required triples; threshold {threshold:.3f}")
    for low in range(0, 10):
        inside = y[(said >= low / 10) & (said < (low + 1) / 10)]
        if len(inside): print(f"  said {low / 10:.1f} to {low / 10 + 0.1:.1f}: {inside.mean():.2f} right of {len(inside)}")
    weight, shift, own = fit(x, predicate, y, len(number))
    fitted = {name: round(w, 4) for name, w in zip(SIGNS, weight.tolist())} | {"shift": round(shift.item(), 4), "threshold": math.floor(threshold * 100) / 100}
    fitted["predicates"] = {name: round(own[i].item(), 3) for name, i in number.items()}
    Path(args.out).write_text(json.dumps(fitted) + "\n")


def best_f1(score, y, required):
    """-> the best F1 that a threshold gives, and the threshold."""
    order = score.argsort(descending=True)
    f1 = 2 * y[order].cumsum(0) / (torch.arange(1, len(y) + 1) + required)
    return f1.max().item(), score[order[f1.argmax()]].item()


main()
