#!/usr/bin/env python3
# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Makes JSON lines that the program reads: documents.py gold DIR | conllu FILE.conllu | text FILE.txt ID

gold: the articles of a folder of annotated articles; conllu: the documents of a treebank as raw text, sentences of a
paragraph on one line; text: a whole file as one article."""
import json
import re
import sys
from pathlib import Path


def gold(folder):
    for path in sorted(Path(folder).glob("*.json")):
        d = json.loads(path.read_text(encoding="utf-8"))
        yield {k: d[k] for k in ("id", "title", "date", "source", "text") if d.get(k)}


def conllu(path):
    name, text = None, ""
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc"):
            if name: yield {"id": name, "text": text}
            name, text = line.split("=", 1)[1].strip(), ""
        elif re.match(r"# newpar\b", line):
            if text: text += "\n\n"
        elif line.startswith("# text = "):
            text += (" " if text and text[-1] != "\n" else "") + line.rstrip("\n").split(" = ", 1)[1]
    if name: yield {"id": name, "text": text}


def main():
    if len(sys.argv) < 3: sys.exit(__doc__)
    made = {"gold": gold, "conllu": conllu, "text": lambda p: [{"id": sys.argv[3], "text": Path(p).read_text(encoding="utf-8")}]}[sys.argv[1]]
    for article in made(sys.argv[2]): print(json.dumps(article, ensure_ascii=False))


main()
