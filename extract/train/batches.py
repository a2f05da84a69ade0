# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Windows of documents, and batches of windows as tensors."""
import random
from collections import defaultdict
from dataclasses import dataclass

import torch

import text_units as tu
from documents import KINDS, word_form
from model import DISTANCE_EDGES, MATCHES, MAX_SPAN

PRONOUNS = {w: c for c, ws in enumerate((("he", "him", "his", "himself", "she", "her", "hers", "herself", "i", "me", "my", "mine", "myself", "you", "your", "yours", "yourself", "who", "whom", "whose"),
                                         ("it", "its", "itself", "this", "that", "which"),
                                         ("they", "them", "their", "theirs", "themselves", "we", "us", "our", "ours", "ourselves", "these", "those"))) for w in ws}
COREF_BACK = 60      # mentions looked back at
PAIR_REACH = 120     # words between two mentions of a pair at most
PAIR_LIMIT = 4000    # pairs of mentions a batch, about; related ones always, of the others a sample


@dataclass
class Window:
    doc: object
    atoms: tuple
    words: tuple
    pieces: list
    cases: list
    atom_piece: list   # first piece of each atom
    word_first: list
    word_last: list


def make_windows(doc, pieces_of, limit, case=None):
    """Consecutive windows of at most limit pieces; at gold sentence starts where the document has them. case: 'lower' or
    'upper' reads the text as if it were written so."""
    sizes = [len(pieces_of(a.form)) for a in doc.units]
    if doc.sentence_starts:
        starts = sorted({doc.words[w][0] for w in doc.sentence_starts} | {0}) + [len(doc.units)]
        cuts, begin, total = [], 0, 0
        for s, e in zip(starts, starts[1:]):
            n = sum(sizes[s:e])
            if total and total + n > limit: cuts.append((begin, s)); begin, total = s, 0
            total += n
        cuts.append((begin, len(doc.units)))
        cuts = [c for b, e in cuts for c in ([(b, e)] if sum(sizes[b:e]) <= 250 else tu.windows(doc.units[b:e], sizes[b:e], 250) if b == 0 else [(b + x, b + y) for x, y in tu.windows(doc.units[b:e], sizes[b:e], 250)])]
    else:
        cuts = tu.windows(doc.units, sizes, limit)
    out = []
    for a0, a1 in cuts:
        pieces, cases, atom_piece, atom_last = [pieces_of.cls], [0], [], []
        for u in doc.units[a0:a1]:
            shape = tu.shape(u.form)
            if case and shape in (1, 2, 3, 4, 7): shape = 1 if case == "lower" else 3
            got = pieces_of(u.form)
            atom_piece.append(len(pieces))
            for k, p in enumerate(got):
                pieces.append(p); cases.append(tu.case_id(shape, u.separator if k == 0 else tu.NONE))
            atom_last.append(len(pieces) - 1)
        pieces.append(pieces_of.sep); cases.append(0)
        ws = [w for w in range(len(doc.words)) if doc.words[w][0] >= a0 and doc.words[w][1] <= a1]
        if not ws: continue
        out.append(Window(doc, (a0, a1), (ws[0], ws[-1] + 1), pieces, cases, atom_piece,
                          [atom_piece[doc.words[w][0] - a0] for w in ws], [atom_last[doc.words[w][1] - 1 - a0] for w in ws]))
    return out


def mention_text(doc, span):
    return [word_form(doc, w) for w in range(span.begin, span.end)]


def form_of(words):
    """0 name, 1 nominal, 2 pronoun."""
    if len(words) == 1 and words[0].lower() in PRONOUNS: return 2
    return 0 if words[-1][:1].isupper() else 1


def mention_features(i, j, distance):
    """i, j: the words of the mention and of its candidate antecedent. -> a row for coref_feature."""
    strip = lambda ws: [w.lower() for w in ws if w.lower() not in ("the", "a", "an", "'s")] or [w.lower() for w in ws]
    a, b = strip(i), strip(j)
    row = [0.0] * (12 + MATCHES + 9)
    row[sum(distance >= e for e in DISTANCE_EDGES)] = 1.0
    initials = lambda ws: "".join(w[0] for w in ws if w[:1].isupper())
    acronym = len(i) == 1 and i[0].isupper() and initials(j) == i[0] or len(j) == 1 and j[0].isupper() and initials(i) == j[0]
    fi, fj = form_of(i), form_of(j)
    row[12:12 + MATCHES] = [float(a == b), float(a[-1] == b[-1]), float(set(a) <= set(b) or set(b) <= set(a)), float(bool(acronym)),
                            float(fi == 2 and fj == 2 and PRONOUNS[a[0]] == PRONOUNS[b[0]]), float(bool(set(a) & set(b)))]
    row[12 + MATCHES + fi] = 1.0; row[15 + MATCHES + fj] = 1.0
    if fi == 2: row[18 + MATCHES + PRONOUNS[a[0]]] = 1.0
    return row


def span_head(tree, span):
    """The word of the span whose head stands outside it."""
    return next((k for k in range(span.begin, span.end) if not span.begin <= tree[k] < span.end), span.begin)


def _up(tree, word):
    out = [word]
    while tree[out[-1]] >= 0 and tree[out[-1]] not in out and len(out) < 40: out.append(tree[out[-1]])
    return out


def tree_path(tree, one, other):
    """The words that connect two spans in the tree, without the spans' own; both ways up to the root across sentences; the
    two heads where nothing stands between."""
    a, b = _up(tree, span_head(tree, one)), _up(tree, span_head(tree, other))
    joint = next((k for k in a if k in b), None)
    if joint is not None: a, b = a[:a.index(joint) + 1], b[:b.index(joint)]
    inside = lambda k: one.begin <= k < one.end or other.begin <= k < other.end
    return [k for k in a + b if not inside(k)] or [a[0], (b or a[-1:])[0]]


def distance_index(s, o):
    """0..23: the bucket of the distance in words between two mentions' begins, and who comes first."""
    return sum(abs(s - o) >= e for e in DISTANCE_EDGES) + (12 if o < s else 0)


class Collator:
    def __init__(self, upos, lemmas, relations, predicates, allows):
        self.upos, self.lemmas, self.relations = ({v: i for i, v in enumerate(x)} for x in (upos, lemmas, relations))
        self.predicates = {p: i for i, p in enumerate(predicates)}
        self.allows = allows           # (predicate, kind, kind) -> bool
        self.symmetric = set()
        self.kinds = {k: i for i, k in enumerate(KINDS)}

    def __call__(self, groups, rng, heads=True):
        """groups: lists of consecutive windows of one document each. Without heads, what the encoder reads alone."""
        ws = [w for g in groups for w in g]
        B, L = len(ws), max(len(w.pieces) for w in ws)
        W, A = max(len(w.word_first) for w in ws), max(len(w.atom_piece) for w in ws)
        b = {k: torch.zeros(B, L, dtype=torch.long) for k in ("ids", "case")} | {k: torch.zeros(B, W, dtype=torch.long) for k in ("first", "last")}
        b["mask"] = torch.zeros(B, L, dtype=torch.bool); b["atom"] = torch.zeros(B, A, dtype=torch.long)
        b["join"], b["start"] = torch.full((B, A), -1), torch.full((B, A), -1)
        for k in ("upos", "lemma", "head", "deprel", "sentence"): b[k] = torch.full((B, W), -1)
        K = len(KINDS) + 1
        b["span"] = torch.zeros(B, W, MAX_SPAN, K, dtype=torch.bool); b["span_weight"] = torch.zeros(B, W, MAX_SPAN)
        for i, w in enumerate(ws):
            n, d = len(w.pieces), w.doc
            b["ids"][i, :n] = torch.tensor(w.pieces); b["case"][i, :n] = torch.tensor(w.cases); b["mask"][i, :n] = True
            m = len(w.word_first)
            b["first"][i, :m] = torch.tensor(w.word_first); b["last"][i, :m] = torch.tensor(w.word_last)
            b["atom"][i, :len(w.atom_piece)] = torch.tensor(w.atom_piece)
            if not heads: continue
            if d.upos is not None: self._words(b, i, w)
            if d.spans is not None: self._spans(b, i, w)
        if heads:
            self._coref(b, groups)
            self._relations(b, groups, rng)
        return b

    def _words(self, b, i, w):
        d, (w0, w1), a0 = w.doc, w.words, w.atoms[0]
        begins = {d.words[k][0] - a0 for k in range(w0, w1)}; sentence_begins = {d.words[k][0] - a0 for k in range(w0, w1) if k in d.sentence_starts}
        for a in range(len(w.atom_piece)):
            if d.units[a0 + a].separator == tu.NONE: b["join"][i, a] = int(a not in begins)
            b["start"][i, a] = int(a in sentence_begins or a == 0)
        sentence = 0
        for k in range(w0, w1):
            sentence += k in d.sentence_starts
            h = d.head[k]
            b["upos"][i, k - w0] = self.upos[d.upos[k]]
            b["lemma"][i, k - w0] = self.lemmas.get(d.script[k], -1)
            b["head"][i, k - w0] = 0 if h < 0 else h - w0 + 1 if w0 <= h < w1 else -1
            b["deprel"][i, k - w0] = self.relations.get(d.deprel[k], -1)
            b["sentence"][i, k - w0] = sentence

    def _spans(self, b, i, w):
        d, (w0, w1) = w.doc, w.words
        n = w1 - w0
        weight, target = b["span_weight"][i], b["span"][i]
        forms = [word_form(d, k) for k in range(w0, w1)]
        for k in range(n):
            for l in range(min(MAX_SPAN, n - k)):
                e = k + l
                ok = d.span_policy == "all" or d.span_policy == "capitals" and any(f[:1].isupper() for f in forms[k:e + 1]) or \
                    d.span_policy == "function" and d.upos[w0 + e] in ("VERB", "AUX", "ADP", "DET", "PUNCT", "CCONJ", "SCONJ", "ADV", "PART")
                if ok: weight[k, l] = 1.0
        target[:, :, 0] = True
        by_place = {}
        for s in d.spans:
            if s.begin >= w0 and s.end <= w1 and s.end - s.begin <= MAX_SPAN: by_place.setdefault((s.begin - w0, s.end - s.begin - 1), set()).update(s.kinds or ("?",))
        for (k, l), kinds in by_place.items():
            target[k, l] = False
            if "?" in kinds:
                weight[k, l] = 0.0
                continue
            weight[k, l] = 1.0
            for kind in kinds: target[k, l, self.kinds[kind] + 1] = True
        if d.span_policy == "capitals":   # what lies within or across a tag of another sort is left open
            for s in d.spans:
                if s.kinds: continue
                for k in range(max(0, s.begin - w0 - MAX_SPAN), min(n, s.end - w0)):
                    for l in range(MAX_SPAN):
                        if k + l >= s.begin - w0 and (k, l) not in by_place: weight[k, l] = 0.0

    def _coref(self, b, groups):
        rows, clusters, texts, places, group_of = [], [], [], [], []
        at = 0
        for gi, g in enumerate(groups):
            d = g[0].doc
            if d.mentions is not None:
                for wi, w in enumerate(g):
                    for s in sorted((s for s in d.mentions if s.begin >= w.words[0] and s.end <= w.words[1]), key=lambda s: (s.begin, s.end)):
                        rows.append((at + wi, s.begin - w.words[0], s.end - 1 - w.words[0])); clusters.append(s.cluster)
                        texts.append(mention_text(d, s)); places.append(s.begin); group_of.append(gi)
            at += len(g)
        pi, pj, feats, gold = [], [], [], []
        for i in range(len(rows)):
            for j in range(max(0, i - COREF_BACK), i):
                if group_of[j] != group_of[i]: continue
                pi.append(i); pj.append(j); gold.append(clusters[i] == clusters[j])
                feats.append(mention_features(texts[i], texts[j], places[i] - places[j]))
        b["coref_rows"] = torch.tensor(rows, dtype=torch.long).view(-1, 3)
        b["coref_i"], b["coref_j"] = torch.tensor(pi, dtype=torch.long), torch.tensor(pj, dtype=torch.long)
        b["coref_features"] = torch.tensor(feats).view(-1, 12 + MATCHES + 9); b["coref_gold"] = torch.tensor(gold, dtype=torch.bool)

    def _relations(self, b, groups, rng):
        rows, kinds, s_, o_, dist, pair_of, labels, weights, quals, speakers = [], [], [], [], [], [], [], [], [], []
        names, spans, at, path_pair, path_word = [], [], 0, [], []
        P = len(self.predicates)
        share = PAIR_LIMIT // max(sum(g[0].doc.triples is not None for g in groups), 1)
        for g in groups:
            d = g[0].doc
            if d.triples is None: at += len(g); continue
            mentions = defaultdict(list)   # actor -> rows
            for wi, w in enumerate(g):
                for s in d.mentions + (d.pronouns or []):
                    if s.begin >= w.words[0] and s.end <= w.words[1]:
                        mentions[s.cluster].append((len(rows), at + wi, s.begin)); spans.append((s, w.words))
                        rows.append((at + wi, s.begin - w.words[0], s.end - 1 - w.words[0])); kinds.append(self.kinds[d.actors[s.cluster]])
            truth = defaultdict(list)
            for t in d.triples:
                truth[t["s"], t["o"]].append(t)
                if t["p"] in self.symmetric: truth[t["o"], t["s"]].append(t)
            pairs = [(x, y) for x in mentions for y in mentions if x != y]
            rng.shuffle(pairs)
            pairs.sort(key=lambda p: p not in truth)   # the related ones are never left out
            kept, count = [], 0
            for x, y in pairs:
                found = [(i, j, distance_index(bi, bj)) for i, wi, bi in mentions[x] for j, wj, bj in mentions[y] if wi == wj and abs(bi - bj) <= PAIR_REACH]
                if not found: continue
                if (x, y) in truth or count + len(found) <= share: kept.append((x, y, found)); count += len(found)
                else: kept.append((x, y, None))
            unrelated = [f is not None for x, y, f in kept if (x, y) not in truth]
            stand_for = len(unrelated) / max(sum(unrelated), 1)  # those kept stand for those left out
            for x, y, found in kept:
                if found is None: continue
                index = len(labels)
                for i, j, dd in found:
                    if d.tree:
                        first, end = spans[i][1]  # the tree was read in other windows and may lead out of this one
                        words = [k for k in tree_path(d.tree, spans[i][0], spans[j][0]) if first <= k < end]
                        path_pair += [len(s_)] * len(words); path_word += [(rows[i][0], k - first) for k in words]
                    s_.append(i); o_.append(j); dist.append(dd); pair_of.append(index)
                weight = 1.0 if (x, y) in truth else min(stand_for, 8.0)
                y_, w_ = [0.0] * P, [weight * self.allows[p, d.actors[x], d.actors[y]] for p in self.predicates]
                for t in truth.get((x, y), ()):
                    p = self.predicates[t["p"]]
                    y_[p], w_[p] = 1.0, 0.3 if t["optional"] else 1.0
                    quals.append((index, p, int(t["polarity"] == "negated"), ("actual", "future", "possible", "alleged").index(t["modality"])))
                    said = t.get("attribution")
                    speakers.append([r for r, _, _ in mentions.get(said, [])] if said else [])
                labels.append(y_); weights.append(w_); names.append((d, x, y))
            at += len(g)
        b["pair_rows"] = torch.tensor(rows, dtype=torch.long).view(-1, 3); b["pair_kinds"] = torch.tensor(kinds, dtype=torch.long)
        b["pair_s"], b["pair_o"], b["pair_distance"], b["pair_of"] = (torch.tensor(x, dtype=torch.long) for x in (s_, o_, dist, pair_of))
        b["pair_labels"], b["pair_weights"] = torch.tensor(labels).view(-1, P), torch.tensor(weights).view(-1, P)
        b["qualifiers"] = torch.tensor(quals, dtype=torch.long).view(-1, 4); b["speakers"] = speakers
        b["pair_names"] = names
        b["path_pair"], b["path_word"] = torch.tensor(path_pair, dtype=torch.long), torch.tensor(path_word, dtype=torch.long).view(-1, 2)
