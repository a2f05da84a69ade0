#!/usr/bin/env python3
# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Agreement of two readings of the same texts, by shared/gold/score_triples.py.

usage: agreement.py --shared DIR [--errors] FIRST.jsonl... SECOND.jsonl

The last file is the second reading; only the texts it holds are compared. Each reading is scored against the other as
gold: what the gold side marks as optional is not asked for, and what the predicting side marks as optional is not
offered, so a triple that one reading requires and the other marks optional is a miss in one direction only.
--errors also lists every difference.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def read(paths):
    out = {}
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if line.strip():
                    item = json.loads(line)
                    out[item["id"]] = item
    return out


def as_prediction(item):
    """An annotated text in the article form the program writes, its optional triples left out."""
    return {
        "article": {"id": item["id"]},
        "actors": [{"id": a["key"], "name": a["names"][0], "kind": a["kind"], "aliases": a["names"][1:]}
                   for a in item["actors"]],
        "triples": [{"subject": t["s"], "predicate": t["p"], "object": t["o"], "polarity": t["polarity"]}
                    for t in item["triples"] if not t.get("optional")],
    }


def score(shared, gold, predicted, errors):
    with tempfile.TemporaryDirectory() as tmp:
        folder = Path(tmp) / "gold"
        folder.mkdir()
        for number, item in enumerate(gold):
            (folder / f"{number:04d}.json").write_text(json.dumps(item, ensure_ascii=False), encoding="utf-8")
        rows = Path(tmp) / "predicted.jsonl"
        rows.write_text("".join(json.dumps(as_prediction(i), ensure_ascii=False) + "\n" for i in predicted),
                        encoding="utf-8")
        command = [sys.executable, str(Path(shared) / "gold" / "score_triples.py"), str(folder), str(rows)]
        return subprocess.run(command + (["--errors"] if errors else []), check=True, capture_output=True,
                              encoding="utf-8").stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", required=True, help="the shared folder, with gold/score_triples.py")
    parser.add_argument("--errors", action="store_true", help="list every difference")
    parser.add_argument("files", nargs="+", metavar="FILE.jsonl", help="first readings, then the second reading")
    args = parser.parse_args()
    if len(args.files) < 2:
        parser.error("a first and a second reading are needed")
    first, second = read(args.files[:-1]), read(args.files[-1:])
    missing = [i for i in second if i not in first]
    if missing:
        parser.error(f"no first reading of {', '.join(missing)}")
    other = [i for i in second if first[i].get("text") != second[i].get("text")]
    if other:
        parser.error(f"the texts differ: {', '.join(other)}")
    pairs = [(first[i], second[i]) for i in second]
    print(f"{len(pairs)} texts read twice")
    print("\nfirst reading against the second as gold")
    print(score(args.shared, [b for _, b in pairs], [a for a, _ in pairs], args.errors), end="")
    print("\nsecond reading against the first as gold")
    print(score(args.shared, [a for a, _ in pairs], [b for _, b in pairs], args.errors), end="")


if __name__ == "__main__":
    main()
