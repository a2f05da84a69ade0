# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Training documents out of the treebanks, the annotated texts and CrossNER.

A Document holds a text with its atoms and words and whatever its source annotates; what it does not annotate is None and
gives no loss. Word indices count within the document; words are ranges of atoms.
"""
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import text_units as tu

KINDS = ("person", "country", "government", "party", "armed_group", "igo", "organization", "people", "place")
BODIES = ("organization", "igo", "government", "armed_group", "party")
ANY_NAME = {"person": ("person",), "politician": ("person",), "scientist": ("person",), "writer": ("person",),
            "musicalartist": ("person",), "researcher": ("person",), "politicalparty": ("party",), "organisation": BODIES,
            "university": ("organization",), "band": ("organization",), "country": ("country",), "location": ("place", "country")}
GUM_KINDS = {"person": ("person", "people"), "organization": BODIES, "place": ("place", "country", "government")}

# gold/dev is taken from these documents: they stay out of training, so that what is measured there is honest.
MEASURED = re.compile(r"GUM_news_(afghan|asylum|flag|korea|questionnaire|sensitive|taxes|worship)$|juancole_20051126|"
                      r"thelameduck_20041119|hiddennook_(23708a8afef2f3a8|5380fdd00f8e5e56|.*2004112)")


@dataclass
class Span:
    begin: int          # words
    end: int
    kinds: tuple        # admissible kinds; () where the span is to be ignored
    cluster: object = None


@dataclass
class Document:
    name: str
    text: str
    units: list
    words: list                      # (first atom, past the last)
    sentence_starts: set = None      # word indices
    upos: list = None
    lemma: list = None
    head: list = None                # word index, -1 root
    deprel: list = None
    spans: list = None               # Span: mentions of actors
    span_policy: str = "all"         # which unmarked spans count as 'no mention': all, capitals, function
    mentions: list = None            # Span with cluster: coreference
    actors: dict = None              # key -> kind
    triples: list = None
    tree: list = None                # read by an earlier checkpoint: head of each word, -1 root
    pronouns: list = None            # likewise: Span of pronouns that stand for actors


def read_treebank(path, keep=lambda name: not MEASURED.search(name)):
    """One Document for each '# newdoc'. The text is laid out as raw text: a space between sentences, an empty line between
    paragraphs."""
    out, sentences, name = [], [], None
    rows, comment_text, paragraph, entities = [], None, True, "Entity" in Path(path).read_text()[:3000]

    def close():
        if sentences and keep(name): out.append(_treebank_document(name, sentences, entities))

    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            close(); sentences, name, paragraph = [], line.split("=", 1)[1].strip(), True
        elif line.startswith("# newpar") and not line.startswith("# newpar_block"): paragraph = True
        elif line.startswith("# text = "): comment_text = line[9:]
        elif line and line[0] != "#": rows.append(line.split("\t"))
        elif not line and rows:
            sentences.append((comment_text, paragraph, rows)); rows, paragraph = [], False
    close()
    return out


def _word_offsets(text, rows):
    """Offsets of each syntactic word; None for those that share their letters with another (multiword tokens that are not
    spelt as the parts joined)."""
    out, at, mwt = [], 0, None
    for r in rows:
        if "." in r[0]: continue
        if "-" in r[0]:
            at = text.index(r[1], at); mwt = [at, at + len(r[1]), int(r[0].split("-")[1])]; at += len(r[1]); continue
        if mwt and int(r[0]) <= mwt[2]:
            rest = text[mwt[0]:mwt[1]]
            if rest.lower().startswith(r[1].lower()) and rest: out.append((mwt[0], mwt[0] + len(r[1]))); mwt[0] += len(r[1])
            else: out.append(None)
            continue
        at = text.index(r[1], at); out.append((at, at + len(r[1]))); at += len(r[1])
    return out


def _treebank_document(name, sentences, entities):
    text, placed = "", []
    for s_text, paragraph, rows in sentences:
        text += ("\n\n" if paragraph else " ") if text else ""
        placed.append((len(text), s_text, [r for r in rows if "-" not in r[0] and "." not in r[0]], _word_offsets(s_text, rows)))
        text += s_text
    units = tu.atoms(text)
    starts = {a.begin: i for i, a in enumerate(units)}; ends = {a.end: i + 1 for i, a in enumerate(units)}
    doc = Document(name, text, units, [], set(), [], [], [], [])
    raw_mentions = []
    for base, _, rows, offsets in placed:
        kept = {}
        for i, off in enumerate(offsets):
            if off and base + off[0] in starts and base + off[1] in ends: kept[i] = len(doc.words) + len(kept)
        if not kept: continue
        doc.sentence_starts.add(len(doc.words))
        def up(i):  # the nearest kept ancestor
            h, steps = int(rows[i][6]) - 1, 0
            while h >= 0 and h not in kept and steps < 50: h, steps = int(rows[h][6]) - 1, steps + 1
            return kept.get(h, -1)
        first = len(doc.words)
        for i, index in kept.items():
            r, off = rows[i], offsets[i]
            doc.words.append((starts[base + off[0]], ends[base + off[1]]))
            doc.upos.append(r[3]); doc.lemma.append(r[2]); doc.head.append(up(i)); doc.deprel.append(r[7])
        roots = [k for k in range(first, len(doc.words)) if doc.head[k] < 0]
        for k in roots[1:]: doc.head[k], doc.deprel[k] = roots[0], "dep"
        if entities: raw_mentions += _entities(rows, kept)
    if entities: _add_gum_mentions(doc, raw_mentions)
    return doc


def _entities(rows, kept):
    """-> [(first word, last word, type, cluster)] of a sentence out of GUM's bracketed Entity= fields."""
    out, open_ = [], {}
    for i, r in enumerate(rows):
        value = next((f[7:] for f in r[9].split("|") if f.startswith("Entity=")), "")
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", value):
            if part.startswith("("):
                fields = part.strip("()").split("-")
                if part.endswith(")"): out.append((i, i, fields[1], fields[0]))
                else: open_.setdefault(fields[0], []).append((i, fields[1]))
            else:
                key = part.rstrip(")").split("-")[0]
                if open_.get(key):
                    b, kind = open_[key].pop(); out.append((b, i, kind, key))
    res = []
    for b, e, kind, cluster in out:
        inside = [kept[k] for k in range(b, e + 1) if k in kept]
        if inside: res.append((inside[0], inside[-1], kind, cluster))
    return res


def core(doc, begin, last):
    """(begin, end, head) of a phrase without what follows its head; names keep their flat parts."""
    inside = range(begin, last + 1)
    head = next((k for k in inside if not begin <= doc.head[k] <= last), begin)
    end = head
    for k in range(head + 1, last + 1):
        if doc.head[k] in range(head, end + 1) and doc.deprel[k].split(":")[0] in ("flat", "compound", "goeswith", "fixed") and k == end + 1: end = k
        else: break
    return begin, end + 1, head


def _add_gum_mentions(doc, raw):
    doc.spans, doc.mentions, doc.span_policy = [], [], "function"
    for b, last, kind, cluster in raw:
        cb, ce, head = core(doc, b, last)
        doc.mentions.append(Span(cb, ce, (), cluster))
        if doc.upos[head] == "PROPN":
            if cb < head and doc.upos[cb] == "DET": cb += 1
            doc.spans.append(Span(cb, ce, GUM_KINDS.get(kind, ())))
        else:
            doc.spans.append(Span(cb, ce, ()))
            doc.spans.append(Span(b, last + 1, ()))


def word_spans(text, units, words, form):
    """Every place where the form stands at word boundaries."""
    starts = {units[a].begin: i for i, (a, _) in enumerate(words)}; ends = {units[b - 1].end: i + 1 for i, (_, b) in enumerate(words)}
    variants = {form, form[:1].upper() + form[1:], form[:1].lower() + form[1:] if form[:4] in ("The ", "A ", "An ") else form}
    out = set()
    for v in variants:
        at = text.find(v)
        while at >= 0:
            if at in starts and at + len(v) in ends and (starts[at] < ends[at + len(v)]): out.add((starts[at], ends[at + len(v)]))
            at = text.find(v, at + 1)
    return out


def without_article(text, units, words, span):
    """Annotators write 'the Philippines' or 'Philippines'; a mention begins behind the article."""
    b, e = span
    first = text[units[words[b][0]].begin:units[words[b][1] - 1].end].lower()
    return (b + 1, e) if e - b > 1 and first in ("the", "a", "an") else span


def annotated_document(annotated):
    """annotated: a text with its actors and triples, as corpus.annotated_texts has it. -> its Document, with the places where the
    actors' names stand."""
    text = annotated["text"]
    units = tu.atoms(text)
    words = tu.rule_words(text, units)
    doc = Document(annotated["id"], text, units, words, spans=[], mentions=[], actors={}, triples=annotated["triples"])
    for a in annotated["actors"]:
        doc.actors[a["key"]] = a["kind"]
        found = set().union(*(word_spans(text, units, words, f) for f in a["names"] if f.strip()), set())
        found = {without_article(text, units, words, s) for s in found}
        longest = [s for s in found if not any(o != s and o[0] <= s[0] and s[1] <= o[1] for o in found)]
        for b, e in sorted(longest):
            doc.spans.append(Span(b, e, (a["kind"],), a["key"]))
            doc.mentions.append(Span(b, e, (a["kind"],), a["key"]))
    return doc


def read_crossner(path):
    """Names in single sentences; tags that are no actor's are ignored where they may hide one."""
    out, tokens, n = [], [], 0
    for line in list(open(path, encoding="utf-8")) + [""]:
        f = line.split()
        if f: tokens.append((f[0], f[-1])); continue
        if not tokens: continue
        text, spans = "", []
        for w, tag in tokens:
            glue = not text or re.match(r"^([,.;:!?%)\]}]|'s|n't|\u2019s)", w) or text[-1] in "([{$" or w == "-" or text.endswith("-")
            text += "" if glue else " "
            b = len(text); text += w
            if tag[0] == "B": spans.append([b, len(text), tag[2:]])
            elif tag[0] == "I" and spans: spans[-1][1] = len(text)
        units = tu.atoms(text); words = tu.rule_words(text, units)
        starts = {units[a].begin: i for i, (a, _) in enumerate(words)}; ends = {units[b - 1].end: i + 1 for i, (_, b) in enumerate(words)}
        doc = Document(f"{Path(path).stem}-{n}", text, units, words, spans=[], span_policy="capitals"); n += 1
        for b, e, tag in spans:
            if b in starts and e in ends: doc.spans.append(Span(starts[b], ends[e], ANY_NAME.get(tag, ())))
        out.append(doc); tokens = []
    return out


def squeeze(text):
    return re.sub(r"\W+", "", text).lower()


def lemma_lexicon(docs):
    """'form in lower case, tag, lemma' of the treebanks' words where one lemma is plainly the commonest; names left out."""
    counts = {}
    for d in docs:
        for w in range(len(d.words)):
            if d.upos[w] != "PROPN": counts.setdefault((word_form(d, w).lower(), d.upos[w]), Counter())[d.lemma[w]] += 1
    best = {key: c.most_common(1)[0] + (sum(c.values()),) for key, c in counts.items()}
    return [f"{form}\t{tag}\t{lemma}" for (form, tag), (lemma, n, total) in sorted(best.items()) if n / total > 0.5 and "\t" not in lemma and (lemma != "_" or form == "_")]


def lemma_script(form, lemma):
    """A rule that makes the lemma from the form: how the case goes, how many letters go at the end, what comes instead."""
    if lemma == form: return "="
    low = form.lower()
    base, mark = (form, "c") if lemma[:1] == form[:1] and lemma[:1] != low[:1] else (low, "l")
    k = 0
    while k < min(len(base), len(lemma)) and base[k] == lemma[k]: k += 1
    if k == 0: return "!" + lemma
    return f"{mark}{len(base) - k}+{lemma[k:]}"


def apply_script(form, script):
    if script == "=": return form
    if script[0] == "!": return script[1:]
    base = form if script[0] == "c" else form.lower()
    drop, _, add = script[1:].partition("+")
    n = len(base) - int(drop)
    return base[:n] + add if n > 0 else None


def word_form(doc, w):
    a, b = doc.words[w]
    return doc.text[doc.units[a].begin:doc.units[b - 1].end]


def lemma_scripts(docs, least=3):
    counts = Counter(lemma_script(word_form(d, w), d.lemma[w]) for d in docs for w in range(len(d.words)))
    return [s for s, n in counts.most_common() if n >= least]
