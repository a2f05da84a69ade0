# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""The encoder (a BERT with an embedding of letter case) and its heads. extract/language and extract/relations run the same
sums in C++; names of parameters are the names of tensors in the model file."""
import math

import numpy
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, HEADS, FFN = 384, 12, 1536
ARC, REL, SPAN, COREF, CONTEXT_HEADS, CONTEXT_KEY, PAIR, BLOCK, RELATION = 256, 96, 128, 128, 4, 48, 256, 16, 256
MAX_SPAN = 14
DISTANCE_EDGES = (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144)
MATCHES = 6  # string comparisons of two mentions, see mention_features


def distance_bucket(distance):
    """0..11 for a distance in words of 0 and more."""
    return torch.bucketize(distance, torch.tensor(DISTANCE_EDGES), right=True)


class Dropout(nn.Module):
    """As nn.Dropout, for probabilities in 256ths: its masks are random bytes, which a processor draws ten times faster."""

    def __init__(self, share):
        super().__init__()
        self.bound = round(share * 256)
        self.draws = None  # seeded at first use, from torch's generator

    def forward(self, x):
        if not self.training: return x
        if self.draws is None: self.draws = numpy.random.Generator(numpy.random.SFC64(int(torch.randint(2**62, ()))))
        bytes_ = torch.frombuffer(bytearray(self.draws.bytes(x.numel())), dtype=torch.uint8).view(x.shape)
        return x * (bytes_ >= self.bound).to(x.dtype).mul_(256 / (256 - self.bound))


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH); self.out = nn.Linear(WIDTH, WIDTH); self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.ffn1 = nn.Linear(WIDTH, FFN); self.ffn2 = nn.Linear(FFN, WIDTH); self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = Dropout(0.1)

    def forward(self, x, bias):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ (k / math.sqrt(WIDTH // HEADS)).transpose(2, 3) + bias.to(q.dtype)
        with torch.autocast("cpu", enabled=False): weights = torch.softmax(scores, -1)  # in 16 bits, ten times the speed of the library's attention
        a = weights @ v
        x = self.norm1(x + self.drop(self.out(a.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.ffn2(F.gelu(self.ffn1(x)))))


class Encoder(nn.Module):
    def __init__(self, case_ids, layers, vocabulary=30522):
        super().__init__()
        self.word = nn.Embedding(vocabulary, WIDTH); self.position = nn.Embedding(512, WIDTH)
        self.case = nn.Embedding(case_ids, WIDTH); self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        nn.init.normal_(self.case.weight, std=0.01)
        self.layers = nn.ModuleList(Layer() for _ in range(layers)); self.drop = Dropout(0.1)

    def load_bert(self, state):
        """Takes the weights of a BERT (pretrained.py); its type embedding goes into the positions."""
        with torch.no_grad():
            self.word.weight.copy_(state["embeddings.word_embeddings.weight"])
            self.position.weight.copy_(state["embeddings.position_embeddings.weight"] + state["embeddings.token_type_embeddings.weight"][0])
            self.norm.weight.copy_(state["embeddings.LayerNorm.weight"]); self.norm.bias.copy_(state["embeddings.LayerNorm.bias"])
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    layer.qkv._parameters[part].copy_(torch.cat([state[p + f"attention.self.{x}.{part}"] for x in ("query", "key", "value")]))
                    for mine, theirs in (("out", "attention.output.dense"), ("norm1", "attention.output.LayerNorm"), ("ffn1", "intermediate.dense"),
                                         ("ffn2", "output.dense"), ("norm2", "output.LayerNorm")):
                        getattr(layer, mine)._parameters[part].copy_(state[p + theirs + "." + part])

    def forward(self, ids, case, mask):
        x = self.word(ids) + self.position.weight[:ids.shape[1]] + self.case(case)
        x = self.drop(self.norm(x))
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e4)[:, None, None, :]
        for layer in self.layers: x = layer(x, bias)
        return x


def layers_of(state):
    """How deep the encoder of a saved Reader is."""
    return 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))


class Biaffine(nn.Module):
    """score(i, j) = [x_i; 1] U [y_j; 1] for each of `outputs` classes (Dozat and Manning, 2017)."""

    def __init__(self, width, outputs):
        super().__init__()
        self.u = nn.Parameter(torch.zeros(outputs, width + 1, width + 1))
        nn.init.normal_(self.u, std=1 / width)

    @staticmethod
    def one(x): return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Reader(nn.Module):
    def __init__(self, case_ids, layers, upos, lemmas, relations, kinds, predicates):
        super().__init__()
        self.encoder = Encoder(case_ids, layers)
        self.boundary = nn.Linear(WIDTH, 2)      # this atom joins the one before; a sentence starts here
        self.upos = nn.Linear(WIDTH, upos)
        self.lemma = nn.Linear(WIDTH, lemmas)
        self.arc_dep, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dep, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc, self.rel = Biaffine(ARC, 1), Biaffine(REL, relations)
        self.root = nn.Parameter(torch.randn(WIDTH) * 0.02)
        self.span_begin, self.span_end = nn.Linear(WIDTH, SPAN), nn.Linear(WIDTH, SPAN)
        self.span, self.span_length = Biaffine(SPAN, kinds + 1), nn.Embedding(MAX_SPAN, kinds + 1)
        self.coref_mention, self.coref_antecedent = nn.Linear(2 * WIDTH, COREF), nn.Linear(2 * WIDTH, COREF)
        self.coref_product, self.coref_feature = nn.Linear(COREF, COREF, bias=False), nn.Linear(12 + MATCHES + 9, COREF)
        self.coref_score = nn.Linear(COREF, 1)
        self.pair_subject, self.pair_object = nn.Linear(2 * WIDTH, PAIR), nn.Linear(2 * WIDTH, PAIR)
        self.kind_subject, self.kind_object = nn.Embedding(kinds, PAIR), nn.Embedding(kinds, PAIR)
        self.query_subject, self.query_object = nn.Linear(2 * WIDTH, CONTEXT_HEADS * CONTEXT_KEY), nn.Linear(2 * WIDTH, CONTEXT_HEADS * CONTEXT_KEY)
        self.context_key = nn.Linear(WIDTH, CONTEXT_HEADS * CONTEXT_KEY)
        self.context_value = nn.Linear(WIDTH, WIDTH)
        self.context_subject, self.context_object = nn.Linear(WIDTH, PAIR, bias=False), nn.Linear(WIDTH, PAIR, bias=False)
        self.pair_product, self.pair_context = nn.Linear(PAIR * BLOCK, RELATION), nn.Linear(WIDTH, RELATION, bias=False)
        self.path_subject, self.path_object = nn.Linear(WIDTH, PAIR, bias=False), nn.Linear(WIDTH, PAIR, bias=False)
        self.pair_path = nn.Linear(WIDTH, RELATION, bias=False)
        for layer in (self.path_subject, self.path_object, self.pair_path): nn.init.zeros_(layer.weight)
        self.pair_distance = nn.Embedding(24, RELATION)
        self.predicate = nn.Linear(RELATION, predicates)
        self.qualifier_pair, self.qualifier_predicate = nn.Linear(RELATION, 96), nn.Embedding(predicates, 96)
        self.qualifier = nn.Linear(96, 5)        # negated; actual, future, possible, alleged
        self.speaker_pair, self.speaker_actor = nn.Linear(RELATION, 96), nn.Linear(2 * WIDTH, 96)
        self.drop = Dropout(0.2)

    # --- words
    @staticmethod
    def gather(x, index):
        return torch.gather(x, 1, index[..., None].expand(-1, -1, x.shape[-1]))

    def words(self, hidden, first, last):
        return (self.gather(hidden, first) + self.gather(hidden, last)) / 2

    def arcs(self, x):
        """[B, W, W+1]: how well word j (0 the root, j word j-1) is the head of word i."""
        y = torch.cat([self.root.to(x.dtype).expand(x.shape[0], 1, -1), x], 1)
        d, h = self.drop(F.leaky_relu(self.arc_dep(x), 0.1)), self.drop(F.leaky_relu(self.arc_head(y), 0.1))
        return (Biaffine.one(d) @ self.arc.u[0].to(d.dtype)) @ Biaffine.one(h).transpose(1, 2) / math.sqrt(ARC)

    def relations(self, x, head):
        """[B, W, R] for given heads (0 root)."""
        y = torch.cat([self.root.to(x.dtype).expand(x.shape[0], 1, -1), x], 1)
        d, h = self.drop(F.leaky_relu(self.rel_dep(x), 0.1)), self.drop(F.leaky_relu(self.rel_head(y), 0.1))
        h = self.gather(Biaffine.one(h), head)
        d = Biaffine.one(d)
        t = torch.einsum("bwi,rij->bwrj", d, self.rel.u.to(d.dtype))
        return torch.einsum("bwrj,bwj->bwr", t, h)

    def spans(self, x):
        """[B, W, MAX_SPAN, K+1]: what the span of length l+1 that begins at word w is; class 0 is no mention."""
        b = Biaffine.one(self.drop(F.leaky_relu(self.span_begin(x), 0.1))); e = Biaffine.one(self.drop(F.leaky_relu(self.span_end(x), 0.1)))
        t = torch.einsum("bwi,kij->bwkj", b, self.span.u.to(b.dtype))
        e = F.pad(e, (0, 0, 0, MAX_SPAN - 1))
        e = e.unfold(1, MAX_SPAN, 1)             # [B, W, SPAN+1, MAX_SPAN]
        return torch.einsum("bwkj,bwjl->bwlk", t, e) + self.span_length.weight.to(b.dtype)

    # --- mentions: rows of [x_first; x_last]
    def antecedents(self, m, pair_i, pair_j, features):
        q, k = self.coref_mention(m), self.coref_antecedent(m)
        qi, kj = q[pair_i], k[pair_j]
        return self.coref_score(self.drop(F.relu(qi + kj + self.coref_product(qi * kj) + self.coref_feature(features)))).squeeze(-1)

    def pairs(self, hidden, mask, m, window, kind, s, o, distance, path):
        """Vectors [P, RELATION] of ordered pairs of mentions (s[p], o[p]) that stand in the same window. path [P, WIDTH]: the
        mean of the words that connect them in the tree."""
        b, n, _ = hidden.shape
        key = self.context_key(hidden).view(b, n, CONTEXT_HEADS, CONTEXT_KEY)
        value = self.context_value(hidden).view(b, n, CONTEXT_HEADS, WIDTH // CONTEXT_HEADS)
        shape = (-1, CONTEXT_HEADS, CONTEXT_KEY)
        ask_subject, ask_object = self.query_subject(m).view(shape), self.query_object(m).view(shape)
        context, order = [], []
        for w in range(b):
            here = (window[s] == w).nonzero().squeeze(1)
            if not len(here): continue
            order.append(here)
            mine = (window == w).nonzero().squeeze(1)
            place = torch.zeros_like(window); place[mine] = torch.arange(len(mine))
            length = int(mask[w].sum())
            attend = lambda query: torch.einsum("mhk,nhk->mhn", query[mine], key[w, :length]).float() / math.sqrt(CONTEXT_KEY)
            weight = torch.softmax(attend(ask_subject)[place[s[here]]] + attend(ask_object)[place[o[here]]], -1)
            context.append(torch.einsum("phn,nhd->phd", weight.to(value.dtype), value[w, :length]).reshape(len(here), WIDTH))
        back = torch.cat(order).argsort()
        c = torch.cat(context)[back]
        zs = torch.tanh((self.pair_subject(m) + self.kind_subject(kind))[s] + self.context_subject(c) + self.path_subject(path))
        zo = torch.tanh((self.pair_object(m) + self.kind_object(kind))[o] + self.context_object(c) + self.path_object(path))
        product = (zs.view(-1, PAIR // BLOCK, BLOCK, 1) * zo.view(-1, PAIR // BLOCK, 1, BLOCK)).reshape(len(s), PAIR * BLOCK)
        return F.gelu(self.pair_product(self.drop(product)) + self.pair_context(c) + self.pair_path(path) + self.pair_distance(distance))

    def qualifiers(self, r, predicate):
        return self.qualifier(F.relu(self.qualifier_pair(r) + self.qualifier_predicate(predicate)))
