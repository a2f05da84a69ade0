# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Quick figures while training: heads on gold words and mentions. The program's own figures, from raw text, are in
docs/quality.md."""
import random

import torch

import batches
import losses as L


def packs(docs, pieces_of, limit=200, size=12):
    ws = [[w] for d in docs for w in batches.make_windows(d, pieces_of, limit)]
    return [ws[i:i + size] for i in range(0, len(ws), size)]


def f1(right, guessed, gold):
    return 2 * right / max(guessed + gold, 1)


@torch.no_grad()
def report(model, corpus, pieces_of, collate):
    model.eval()
    rng = random.Random(0)
    with torch.autocast("cpu", torch.bfloat16):
        for name, docs in (("ewt", corpus.ewt_dev[:80]), ("gum", corpus.gum_dev[:8])): print("   ", name, words(model, docs, pieces_of, collate, rng))
        print("    held out:", spans(model, corpus.gold_held, pieces_of, collate, rng))
        print("    held out:", relations(model, corpus.gold_held, pieces_of, collate, rng), flush=True)


def words(model, docs, pieces_of, collate, rng):
    n = dict.fromkeys(("words", "upos", "lemma", "uas", "las", "start", "start_gold", "start_right", "coref", "coref_right"), 0)
    for groups in packs(docs, pieces_of):
        b = collate(groups, rng)
        hidden = model.encoder(b["ids"], b["case"], b["mask"])
        x = model.words(hidden, b["first"], b["last"])
        real = b["upos"] >= 0
        n["words"] += int(real.sum())
        n["upos"] += int((model.upos(x).argmax(-1) == b["upos"])[real].sum())
        n["lemma"] += int((model.lemma(x).argmax(-1) == b["lemma"])[real].sum())
        same = torch.nn.functional.pad(b["sentence"][:, :, None] == b["sentence"][:, None, :], (1, 0), value=True)
        head = model.arcs(x).float().masked_fill(~same, -1e4).argmax(-1)
        right = (head == b["head"]) & real
        rel = model.relations(x, head).argmax(-1)
        n["uas"] += int(right.sum()); n["las"] += int((right & (rel == b["deprel"])).sum())
        start = model.boundary(model.gather(hidden, b["atom"]))[..., 1] > 0
        known = b["start"] >= 0
        n["start"] += int(start[known].sum()); n["start_gold"] += int((b["start"] == 1).sum()); n["start_right"] += int((start & (b["start"] == 1)).sum())
        if len(b["coref_i"]):
            score = model.antecedents(L.mention_rows(model, hidden, b, b["coref_rows"]), b["coref_i"], b["coref_j"], b["coref_features"]).float()
            for i in range(len(b["coref_rows"])):
                of = (b["coref_i"] == i).nonzero().squeeze(1)
                if not len(of): continue
                best = of[score[of].argmax()]; anaphoric = bool(b["coref_gold"][of].any())
                n["coref"] += 1; n["coref_right"] += bool(b["coref_gold"][best]) if score[best] > 0 else not anaphoric
    w = max(n["words"], 1)
    return f"upos {n['upos'] / w:.4f} lemma {n['lemma'] / w:.4f} uas {n['uas'] / w:.4f} las {n['las'] / w:.4f} starts {f1(n['start_right'], n['start'], n['start_gold']):.4f} antecedents {n['coref_right'] / max(n['coref'], 1):.4f}"


def spans(model, docs, pieces_of, collate, rng):
    right = guessed = gold = place = 0
    for groups in packs(docs, pieces_of):
        b = collate(groups, rng)
        hidden = model.encoder(b["ids"], b["case"], b["mask"])
        x = model.words(hidden, b["first"], b["last"])
        kind = model.spans(x).float().argmax(-1)
        real = b["span_weight"] > 0
        want = ~b["span"][..., 0] & real
        got = (kind > 0) & real
        gold += int(want.sum()); guessed += int(got.sum())
        hit = got & want
        place += int(hit.sum()); right += int(torch.gather(b["span"], -1, kind[..., None]).squeeze(-1)[hit].sum())
    return f"mentions F1 {f1(place, guessed, gold):.4f}, with kind {f1(right, guessed, gold):.4f} (P {right / max(guessed, 1):.3f} R {right / max(gold, 1):.3f})"


def relations(model, docs, pieces_of, collate, rng):
    scores, labels, weights = [], [], []
    for d in docs:
        ws = batches.make_windows(d, pieces_of, 240)
        if not ws: continue
        b = collate([ws], rng)
        if not len(b["pair_s"]): continue
        hidden = model.encoder(b["ids"], b["case"], b["mask"])
        scores.append(L.relation_scores(model, hidden, b)[3]); labels.append(b["pair_labels"]); weights.append(b["pair_weights"])
    s, y, w = torch.cat(scores), torch.cat(labels), torch.cat(weights)
    must, may = (y > 0) & (w >= 1), y > 0
    best = max(((f1((g & must).sum().item(), (g & ~may & (w > 0)).sum().item() + (g & must).sum().item(), must.sum().item()), t)
                for t in (x / 10 for x in range(-25, 20)) for g in [(s > t) & (w > 0)]))
    pair = max(f1((g & must.any(1)).sum().item(), (g & ~may.any(1)).sum().item() + (g & must.any(1)).sum().item(), must.any(1).sum().item())
               for t in (x / 10 for x in range(-25, 20)) for g in [((s > t) & (w > 0)).any(1)])
    return f"relations with gold actors, ordered pairs F1 {pair:.4f}, in full {best[0]:.4f} at logit {best[1]}"
