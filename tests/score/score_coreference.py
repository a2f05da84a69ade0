#!/usr/bin/env python3
# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""CoNLL-F1 of coreference (the mean of MUC, B-cubed and CEAF-e) between two CoNLL-U files of the same text.

usage: score_coreference.py GOLD.conllu SYSTEM.conllu

Gold is GUM's form (Entity= with bridging fields), system that of `actorgraph parse`. A mention is known by its head word's
characters, so that spans with and without what follows the head are the same; entities with a single mention are left out
on both sides, as on OntoNotes. All types of entity count. Needs scipy.
"""
import re
import sys
from collections import defaultdict

import numpy as np
from scipy.optimize import linear_sum_assignment


def documents(path):
    """-> for each document the entities: sets of (begin, end) of head words in characters without white space."""
    out, rows, at, entities, open_ = [], [], 0, defaultdict(set), {}

    def close_sentence():
        nonlocal at
        words, position, surface_end = [], at, 0
        for r in rows:  # the characters of each word; parts of a multiword token share its letters out
            if "-" in r[0]:
                surface_end = int(r[0].split("-")[1]); span = [position, position + len("".join(r[1].split()))]; position = span[1]; continue
            if int(r[0]) <= surface_end:
                size = len(r[1]); words.append((span[0], min(span[0] + size, span[1]))); span[0] = min(span[0] + size, span[1])
            else:
                words.append((position, position + len("".join(r[1].split())))); position = words[-1][1]
        plain = [r for r in rows if "-" not in r[0]]
        for i, r in enumerate(plain):
            value = next((f[7:] for f in r[9].split("|") if f.startswith("Entity=")), "")
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", value):
                if part.startswith("("):
                    key = part.strip("()").split("-")[0]
                    if part.endswith(")"): add(key, i, i, plain, words)
                    else: open_.setdefault(key, []).append(i)
                else:
                    key = part.rstrip(")").split("-")[0]
                    if open_.get(key): add(key, open_[key].pop(), i, plain, words)
        at = position
        rows.clear(); open_.clear()

    def add(key, b, e, plain, words):
        head = next((k for k in range(b, e + 1) if not b <= int(plain[k][6]) - 1 <= e), b)
        entities[key].add(words[head])

    def close_document():
        if entities or rows: out.append([m for m in entities.values() if len(m) > 1])
        entities.clear()

    first = True
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if not first: close_document()
            first = False
        elif line and line[0] != "#":
            r = line.split("\t")
            if "." not in r[0]: rows.append(r)
        elif not line and rows: close_sentence()
    if rows: close_sentence()
    close_document()
    return out


def of_mentions(entities):
    return {m: i for i, e in enumerate(entities) for m in e}


def muc(one, other):
    """right and all links of `one` that `other` keeps together"""
    place, right, total = of_mentions(other), 0, 0
    for e in one:
        parts = len({place.get(m, ("alone", m)) for m in e})
        right += len(e) - parts; total += len(e) - 1
    return right, total


def b_cubed(one, other):
    place = of_mentions(other)
    right = total = 0
    for e in one:
        counts = defaultdict(int)
        for m in e:
            if m in place: counts[place[m]] += 1
        right += sum(n * n for n in counts.values()) / len(e); total += len(e)
    return right, total


def ceaf_e(gold, system):
    if not gold or not system: return 0.0
    phi = np.array([[2 * len(g & s) / (len(g) + len(s)) for s in system] for g in gold])
    rows, columns = linear_sum_assignment(-phi)
    return phi[rows, columns].sum()


def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def main():
    if len(sys.argv) != 3: sys.exit(__doc__)
    gold, system = documents(sys.argv[1]), documents(sys.argv[2])
    if len(gold) != len(system): sys.exit(f"{len(gold)} documents in the gold file, {len(system)} in the system's")
    n = defaultdict(float)
    for g, s in zip(gold, system):
        for name, measure in (("muc", muc), ("b3", b_cubed)):
            for side, value in zip(("r", "rt"), measure(g, s)): n[name, side] += value
            for side, value in zip(("p", "pt"), measure(s, g)): n[name, side] += value
        same = ceaf_e(g, s)
        for side, value in (("r", same), ("rt", len(g)), ("p", same), ("pt", len(s))): n["ceaf_e", side] += value
    scores = {}
    for name in ("muc", "b3", "ceaf_e"):
        p, r = n[name, "p"] / max(n[name, "pt"], 1), n[name, "r"] / max(n[name, "rt"], 1)
        scores[name] = f1(p, r)
        print(f"{name:7} P {100 * p:.2f}  R {100 * r:.2f}  F1 {100 * scores[name]:.2f}")
    print(f"CoNLL F1 {100 * sum(scores.values()) / 3:.2f}")


main()
