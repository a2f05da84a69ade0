# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""What the heads are told: one loss a head, each a mean over what the batch annotates."""
import torch
import torch.nn.functional as F

WEIGHTS = {"alignment": 1.0, "boundary": 0.5, "upos": 0.5, "lemma": 0.5, "arc": 1.0, "rel": 0.7, "span": 2.0, "coref": 0.7, "relation": 30.0, "qualifier": 0.5, "speaker": 0.3}


def mention_rows(model, hidden, b, rows):
    """[M, 2*WIDTH]: the first and last word of each mention."""
    begin = b["first"][rows[:, 0], rows[:, 1]]; end = b["last"][rows[:, 0], rows[:, 2]]
    return torch.cat([hidden[rows[:, 0], begin], hidden[rows[:, 0], end]], -1)


def tag_losses(model, x, hidden, b, out):
    picked = lambda logits, gold: F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=-1)
    if (b["upos"] < 0).all(): return
    atoms = model.boundary(model.drop(model.gather(hidden, b["atom"]))).float()
    join, start = b["join"] >= 0, b["start"] >= 0
    out["boundary"] = F.binary_cross_entropy_with_logits(atoms[..., 0][join], b["join"][join].float()) + F.binary_cross_entropy_with_logits(atoms[..., 1][start], b["start"][start].float())
    out["upos"] = picked(model.upos(model.drop(x)), b["upos"])
    out["lemma"] = picked(model.lemma(model.drop(x)), b["lemma"])
    arcs = model.arcs(x).float()
    same = b["sentence"][:, :, None] == b["sentence"][:, None, :]
    allowed = F.pad(same, (1, 0), value=True)
    out["arc"] = picked(arcs.masked_fill(~allowed, -1e4), b["head"])
    known = (b["head"] >= 0) & (b["deprel"] >= 0)
    out["rel"] = picked(model.relations(x, b["head"].clamp(min=0)), torch.where(known, b["deprel"], -1))


def span_loss(model, x, b, out):
    if not b["span_weight"].any(): return
    logp = F.log_softmax(model.spans(x).float(), -1)
    right = torch.logsumexp(logp.masked_fill(~b["span"], -1e4), -1)
    weight = b["span_weight"]
    mentions = (~b["span"][..., 0] & (weight > 0)).sum().clamp(min=1)
    out["span"] = -(right * weight).sum() / mentions / 3


def coref_loss(model, hidden, b, out):
    """Marginal likelihood of the right antecedents, a score of nought standing for none (Lee et al., 2017)."""
    if len(b["coref_i"]) == 0: return
    m = mention_rows(model, hidden, b, b["coref_rows"])
    score = model.antecedents(m, b["coref_i"], b["coref_j"], b["coref_features"]).float()
    n = len(b["coref_rows"])
    total = torch.cat([torch.zeros(n), score]); right_none = torch.ones(n, dtype=torch.bool)
    right_none[b["coref_i"][b["coref_gold"]]] = False
    index = torch.cat([torch.arange(n), b["coref_i"]])
    gold = torch.cat([right_none, b["coref_gold"]])
    out["coref"] = (pooled(total, index, n) - pooled(total.masked_fill(~gold, -1e4), index, n)).mean()


def pooled(score, index, n):
    """log-sum-exp of the rows of score that share an index; score [N] or [N, P]."""
    shape = (n,) + tuple(score.shape[1:])
    at = index if score.dim() == 1 else index[:, None].expand_as(score)
    top = torch.full(shape, -1e4).scatter_reduce(0, at, score.detach(), "amax", include_self=True)
    total = torch.zeros(shape).scatter_add(0, at, (score - top[index]).exp())
    return top + total.clamp(min=1e-30).log()


def path_means(x, b):
    """[P, WIDTH]: the mean vector of the words on each pair's path."""
    n = len(b["pair_s"])
    words = b["path_word"]
    total = torch.zeros(n, x.shape[-1], dtype=x.dtype).index_add(0, b["path_pair"], x[words[:, 0], words[:, 1]])
    return total / torch.zeros(n, dtype=x.dtype).index_add(0, b["path_pair"], torch.ones(len(words), dtype=x.dtype)).clamp(min=1)[:, None]


def relation_scores(model, hidden, b):
    """-> (mention rows, pair vectors, pair logits [P, predicates], pooled logits of actor pairs)."""
    rows = b["pair_rows"]
    m = model.drop(mention_rows(model, hidden, b, rows))
    path = model.drop(path_means(model.words(hidden, b["first"], b["last"]), b))
    r = model.pairs(hidden, b["mask"], m, rows[:, 0], b["pair_kinds"], b["pair_s"], b["pair_o"], b["pair_distance"], path)
    logits = model.predicate(model.drop(r)).float()
    return m, r, logits, pooled(logits, b["pair_of"], len(b["pair_labels"]))


def best_pairs(logits, pair_of, actor_pair, predicate):
    """The pair of mentions that speaks loudest for each (actor pair, predicate)."""
    out = []
    for a, p in zip(actor_pair.tolist(), predicate.tolist()):
        which = (pair_of == a).nonzero().squeeze(1)
        out.append(which[logits[which, p].argmax()])
    return torch.stack(out)


def relation_losses(model, hidden, b, out):
    if len(b["pair_s"]) == 0: return
    m, r, logits, scores = relation_scores(model, hidden, b)
    loss = F.binary_cross_entropy_with_logits(scores, b["pair_labels"], weight=b["pair_weights"], reduction="sum")
    out["relation"] = loss / b["pair_weights"].sum().clamp(min=1)
    q = b["qualifiers"]
    if len(q) == 0: return
    best = best_pairs(logits.detach(), b["pair_of"], q[:, 0], q[:, 1])
    said = model.qualifiers(model.drop(r[best]), q[:, 1]).float()
    out["qualifier"] = F.binary_cross_entropy_with_logits(said[:, 0], q[:, 2].float()) + F.cross_entropy(said[:, 1:], q[:, 3])
    key, query = model.speaker_actor(m).float(), model.speaker_pair(r[best]).float()
    window = b["pair_rows"][:, 0]
    same = window[b["pair_s"][best]][:, None] == window[None, :]
    scores = (query @ key.T / 8).masked_fill(~same, -1e4)
    scores = torch.cat([torch.zeros(len(q), 1), scores], 1)
    gold = torch.zeros_like(scores, dtype=torch.bool)
    for i, rows in enumerate(b["speakers"]):
        ok = [x + 1 for x in rows if same[i, x]]
        gold[i, ok or [0]] = True
    out["speaker"] = (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~gold, -1e4), 1)).mean()


def losses(model, b):
    hidden = model.encoder(b["ids"], b["case"], b["mask"])
    x = model.words(hidden, b["first"], b["last"])
    out = {}
    tag_losses(model, x, hidden, b, out)
    span_loss(model, x, b, out)
    coref_loss(model, hidden, b, out)
    relation_losses(model, hidden, b, out)
    return out
