# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""All that is trained on, and what is held out of it to tune on."""
import hashlib
import json
from pathlib import Path

from documents import KINDS, annotated_document, lemma_script, lemma_scripts, read_crossner, read_treebank, squeeze, word_form

OWN = Path(__file__).resolve().parent / "data"
# Near-duplicates of the held-out part stay on one side with it (gold/README.md names them).
TWINS = {"ewt0174": "ewt0015", "ewt0915": "ewt0099", "ewt0924": "ewt0738"}


def held_out(name, share=12):
    """One text in `share`, by a hash of its name, so that the split does not move when texts are added. The parts of one
    document ('name#1', 'name#2') stay together."""
    name = name.split("#")[0]
    return int(hashlib.sha256(TWINS.get(name, name).encode()).hexdigest(), 16) % share == 0


def treebanks(shared):
    """-> the documents of EWT's and of GUM's training part."""
    return tuple(read_treebank(Path(shared, f"data/ud/en_{name}-train.conllu")) for name in ("ewt", "gum"))


def annotated_texts(shared, documents):
    """Every annotated text, as gold/train has them. Own annotations of the treebanks' documents are kept without the text: it is
    the document's from `begin` to `end`, in code points."""
    text_of = {d.name: d.text for d in documents}
    files = sorted(Path(shared, "gold/train").glob("*.jsonl")) + sorted(OWN.glob("*.jsonl"))
    out = [json.loads(line) for f in files for line in open(f, encoding="utf-8")]
    for d in out:
        if "text" not in d: d["text"] = text_of[d["document"]][d["begin"]:d["end"]]
    return out


def split(annotated):
    """-> the annotated texts to train on, and those held out. Sentences that gold/train takes from a document that is trained on
    as a whole are in neither."""
    trained, held = [d for d in annotated if not held_out(d["id"])], [d for d in annotated if held_out(d["id"])]
    wholes = [squeeze(d["text"]) for d in trained if "document" in d]
    return trained, [d for d in held if not any(squeeze(d["text"]) in whole for whole in wholes)]


class Corpus:
    def __init__(self, shared):
        shared = Path(shared)
        vocabulary = json.loads((shared / "vocabulary.json").read_text())
        self.predicates = [r["predicate"] for r in vocabulary["relations"]]
        self.symmetric = {r["predicate"] for r in vocabulary["relations"] if r["symmetric"]}
        self.allows = {(r["predicate"], a, b): (r["subject"] == ["*"] or a in r["subject"]) and (r["object"] == ["*"] or b in r["object"])
                       for r in vocabulary["relations"] for a in KINDS for b in KINDS}
        ud = shared / "data/ud"
        self.ewt, self.gum = treebanks(shared)
        self.ewt_dev, self.gum_dev = read_treebank(ud / "en_ewt-dev.conllu", keep=lambda n: True), read_treebank(ud / "en_gum-dev.conllu", keep=lambda n: True)
        # gold/train annotates most of CrossNER's politics dev sentences, which are for measuring: those are left out.
        measured = {squeeze(d.text) for d in read_crossner(shared / "data/ner/crossner-politics-dev.txt")}
        gold = [d for d in annotated_texts(shared, self.ewt + self.gum) if squeeze(d["text"]) not in measured]
        self.gold, self.gold_held = ([annotated_document(d) for d in part] for part in split(gold))
        self.names = [d for f in sorted((shared / "data/ner").glob("crossner-*-train.txt")) for d in read_crossner(f) if squeeze(d.text) not in measured]
        trees = self.ewt + self.gum
        self.upos = sorted({u for d in trees for u in d.upos})
        self.lemmas = lemma_scripts(trees)
        self.relations = sorted({r for d in trees for r in d.deprel})
        for d in trees + self.ewt_dev + self.gum_dev: d.script = [lemma_script(word_form(d, w), d.lemma[w]) for w in range(len(d.words))]
