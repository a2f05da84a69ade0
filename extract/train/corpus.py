# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""All that is trained on, and what is held out of it to tune on."""
import glob
import hashlib
import json
from pathlib import Path

from documents import KINDS, lemma_script, lemma_scripts, read_crossner, read_gold, read_treebank, squeeze, word_form

OWN = Path(__file__).resolve().parent / "data"
# Near-duplicates of the held-out part stay on one side with it (gold/README.md names them).
TWINS = {"ewt0174": "ewt0015", "ewt0915": "ewt0099", "ewt0924": "ewt0738"}


def held_out(name, share=12):
    """One text in `share`, by a hash of its name, so that the split does not move when texts are added."""
    return int(hashlib.sha256(TWINS.get(name, name).encode()).hexdigest(), 16) % share == 0


class Corpus:
    def __init__(self, shared):
        shared = Path(shared)
        vocabulary = json.loads((shared / "vocabulary.json").read_text())
        self.predicates = [r["predicate"] for r in vocabulary["relations"]]
        self.symmetric = {r["predicate"] for r in vocabulary["relations"] if r["symmetric"]}
        self.allows = {(r["predicate"], a, b): (r["subject"] == ["*"] or a in r["subject"]) and (r["object"] == ["*"] or b in r["object"])
                       for r in vocabulary["relations"] for a in KINDS for b in KINDS}
        ud = shared / "data/ud"
        self.ewt, self.gum = read_treebank(ud / "en_ewt-train.conllu"), read_treebank(ud / "en_gum-train.conllu")
        self.ewt_dev, self.gum_dev = read_treebank(ud / "en_ewt-dev.conllu", keep=lambda n: True), read_treebank(ud / "en_gum-dev.conllu", keep=lambda n: True)
        # gold/train annotates most of CrossNER's politics dev sentences, which are for measuring: those are left out.
        measured = {squeeze(d.text) for d in read_crossner(shared / "data/ner/crossner-politics-dev.txt")}
        gold = [d for f in sorted(glob.glob(str(shared / "gold/train/*.jsonl"))) + sorted(map(str, OWN.glob("*.jsonl"))) for d in read_gold(f)]
        gold = [d for d in gold if squeeze(d.text) not in measured]
        self.gold = [d for d in gold if not held_out(d.name)]
        self.gold_held = [d for d in gold if held_out(d.name)]
        self.names = [d for f in sorted((shared / "data/ner").glob("crossner-*-train.txt")) for d in read_crossner(f) if squeeze(d.text) not in measured]
        trees = self.ewt + self.gum
        self.upos = sorted({u for d in trees for u in d.upos})
        self.lemmas = lemma_scripts(trees)
        self.relations = sorted({r for d in trees for r in d.deprel})
        for d in trees + self.ewt_dev + self.gum_dev: d.script = [lemma_script(word_form(d, w), d.lemma[w]) for w in range(len(d.words))]
