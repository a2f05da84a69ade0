# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""What an earlier checkpoint reads into the annotated texts: their trees, and whom their pronouns stand for.

The annotation of actors has neither; the pair layers want both (what connects two mentions in the tree; 'he' as a mention).
"""
import os

import torch

import batches
import losses as L
import text_units as tu
from documents import Span, word_form

LINKED = {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs", "themselves"}


@torch.no_grad()
def read_into(model, docs, pieces_of, collate, rng, peers, kept):
    """Sets tree and pronouns of every document; each of the peers reads its share. kept: a file of what was read before, so that
    a run that is started again reads only what is new."""
    model.eval()
    known = torch.load(kept, weights_only=False) if os.path.exists(kept) else {}
    peers.everyones(None)  # nobody writes the file before all have read it
    new = [d for d in docs if _key(d) not in known]
    mine = new[peers.rank::peers.count]
    with torch.autocast("cpu", torch.bfloat16):
        for d in mine:
            d.tree, d.pronouns = [-1] * len(d.words), []
            ws = batches.make_windows(d, pieces_of, 240)
            for w in ws: _parse(model, w, collate, rng)
            for w in ws: _pronouns(model, w, collate, rng)
    for read in peers.everyones({_key(d): (d.tree, d.pronouns) for d in mine}): known |= read
    if new and peers.rank == 0: torch.save(known, kept)
    for d in docs: d.tree, d.pronouns = known[_key(d)]


def _key(d):
    """What a reading depends on."""
    return d.text, tuple((s.begin, s.end, s.cluster) for s in d.mentions)


def _hidden(model, w, collate, rng):
    b = collate([[w]], rng, heads=False)
    hidden = model.encoder(b["ids"], b["case"], b["mask"])
    return b, hidden


def _parse(model, w, collate, rng):
    d, w0 = w.doc, w.words[0]
    b, hidden = _hidden(model, w, collate, rng)
    x = model.words(hidden, b["first"], b["last"])
    starts = model.boundary(model.gather(hidden, b["first"]))[0, :, 1] > 0
    starts |= torch.tensor([d.units[d.words[k][0]].separator == tu.PARAGRAPH for k in range(*w.words)])
    sentence = starts.int().cumsum(0)
    same = torch.nn.functional.pad(sentence[:, None] == sentence[None, :], (1, 0), value=True)
    scores = model.arcs(x)[0].float().masked_fill(~same, -1e4)
    scores[torch.arange(len(sentence)), torch.arange(len(sentence)) + 1] = -1e4
    for k, h in enumerate(scores.argmax(-1).tolist()): d.tree[w0 + k] = w0 + h - 1 if h else -1


def _pronouns(model, w, collate, rng):
    """Adds pronouns whose best antecedent is an actor's mention or a pronoun that stands for one."""
    d, (w0, w1) = w.doc, w.words
    spans = [s for s in d.mentions if s.begin >= w0 and s.end <= w1]
    covered = {k for s in spans for k in range(s.begin, s.end)}
    found = [Span(k, k + 1, (), None) for k in range(w0, w1) if word_form(d, k).lower() in LINKED and k not in covered]
    if not spans or not found: return
    every = sorted(spans + found, key=lambda s: (s.begin, s.end))
    b, hidden = _hidden(model, w, collate, rng)
    rows = torch.tensor([(0, s.begin - w0, s.end - 1 - w0) for s in every])
    m = L.mention_rows(model, hidden, b, rows)
    texts = [batches.mention_text(d, s) for s in every]
    for i, s in enumerate(every):
        if s.cluster is not None or i == 0: continue
        js = [j for j in range(max(0, i - batches.COREF_BACK), i) if every[j].cluster is not None]
        if not js: continue
        features = torch.tensor([batches.mention_features(texts[i], texts[j], s.begin - every[j].begin) for j in js])
        score = model.antecedents(m, torch.full((len(js),), i), torch.tensor(js), features).float()
        if score.max() > 0: s.cluster = every[js[int(score.argmax())]].cluster
    d.pronouns += [s for s in found if s.cluster is not None]
