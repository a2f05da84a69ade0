# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""From text to what the encoder reads: atoms, word pieces, letter shapes, windows.

An atom is the smallest unit that a word is made of: a run of letters, a run of digits, a run of one repeated sign out of
RUN_SIGNS, or one other sign. White space only separates. The C++ program (extract/language/atoms.cpp) cuts the same way;
tests/extract/atoms_test.cpp holds both to the same examples. Offsets are code points.
"""
import re
import unicodedata
from dataclasses import dataclass

RUN_SIGNS = set(".-!?*=_~#+")
# Contractions whose parts are words of their own in Universal Dependencies: the letters are cut before the parting.
NOT_CONTRACTION = re.compile(r"n['\u2019]t(?![^\W_])", re.I)
GLUED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "gimme": 3, "lemme": 3, "dont": 2, "didnt": 3, "doesnt": 4,
         "cant": 2, "wont": 2, "isnt": 2, "wasnt": 3, "wouldnt": 5, "couldnt": 5, "shouldnt": 6, "im": 1, "ive": 1}

SEPARATORS = ("none", "space", "line", "paragraph")  # what stands before an atom
NONE, SPACE, LINE, PARAGRAPH = range(4)
SHAPES = ("special", "lower", "capitalised", "capitals", "mixed", "digits", "sign", "capital")
CASE_IDS = len(SHAPES) * len(SEPARATORS)


@dataclass
class Atom:
    begin: int
    end: int
    form: str
    separator: int  # index into SEPARATORS


def is_space(c):
    return c.isspace() or c in "\u200b\u200c\u200d\u2060\ufeff\u00ad" or unicodedata.category(c) in ("Zs", "Zl", "Zp", "Cc")


def char_class(c):
    category = unicodedata.category(c)
    if category[0] in "LM": return "letter"
    if category[0] == "N": return "digit"
    return "sign"


def atoms(text):
    out, i, n, separator = [], 0, len(text), PARAGRAPH
    while i < n:
        c = text[i]
        if is_space(c):
            j, lines = i, 0
            while j < n and is_space(text[j]):
                lines += text[j] == "\n"
                j += 1
            separator = PARAGRAPH if lines > 1 or not out else LINE if lines else SPACE
            i = j
            continue
        kind, j = char_class(c), i + 1
        if kind == "sign":
            if c in RUN_SIGNS:
                while j < n and text[j] == c: j += 1
        else:
            while j < n and not is_space(text[j]) and char_class(text[j]) == kind: j += 1
        cut = None
        if kind == "letter":
            if j - i > 1 and text[j - 1] in "nN" and NOT_CONTRACTION.match(text, j - 1): cut = j - 1
            else: cut = i + GLUED[text[i:j].lower()] if text[i:j].lower() in GLUED else None
        for b, e in ((i, cut), (cut, j)) if cut else ((i, j),):
            out.append(Atom(b, e, text[b:e], separator))
            separator = NONE
        i = j
    return out


def shape(form):
    c = form[0]
    if char_class(c) == "digit": return 5
    if char_class(c) == "sign": return 6
    if form.islower(): return 1
    if form.isupper(): return 3 if len(form) > 1 else 7
    if form[0].isupper() and form[1:].islower(): return 2
    if not any(x.isupper() or x.islower() for x in form): return 1
    return 4


def case_id(shape_id, separator):
    return shape_id + len(SHAPES) * separator


class WordPieces:
    """Greedy longest-match WordPiece on one atom, lower-cased and without accents (BERT uncased)."""

    def __init__(self, vocabulary):
        self.words = list(vocabulary)
        self.ids = {w: i for i, w in enumerate(self.words)}
        self.unknown, self.cls, self.sep, self.pad = (self.ids[w] for w in ("[UNK]", "[CLS]", "[SEP]", "[PAD]"))
        self.cache = {}

    def __call__(self, form):
        got = self.cache.get(form)
        if got is None:
            got = self.cache[form] = self._pieces(form)
        return got

    def _pieces(self, form):
        if form[0] in RUN_SIGNS: form = form[0]
        w = unicodedata.normalize("NFD", form.lower())
        w = "".join(c for c in w if unicodedata.category(c) != "Mn")
        if not w or len(w) > 100: return [self.unknown]
        out, i = [], 0
        while i < len(w):
            j = len(w)
            while j > i:
                piece = ("##" if i else "") + w[i:j]
                if piece in self.ids: break
                j -= 1
            if j == i: return [self.unknown]
            out.append(self.ids[piece])
            i = j
        return out


def rule_words(text, units):
    """Groups atoms into words by rule, for training texts without gold words -> [(first atom, past the last)]."""
    out, i, n = [], 0, len(units)
    while i < n:
        j = i + 1
        form = units[i].form
        glued = lambda k: k < n and units[k].separator == NONE
        if form in "'\u2019" and glued(j) and units[j].form.lower() in ("s", "ll", "re", "ve", "d", "m"):
            j += 1
        elif form in ("n", "N") and i + 2 < n and glued(j) and glued(j + 1) and units[j].form in "'\u2019" and units[j + 1].form.lower() == "t":
            j += 2
        elif char_class(form[0]) != "sign":
            while glued(j):
                f = units[j].form
                if char_class(f[0]) != "sign" and char_class(units[j - 1].form[0]) != char_class(f[0]): j += 1  # A380, 20th
                elif f in (".", ",", ":") and char_class(units[j - 1].form[0]) == "digit" and glued(j + 1) and char_class(units[j + 1].form[0]) == "digit": j += 2
                elif f == "." and len(units[j - 1].form) == 1 and char_class(units[j - 1].form) == "letter" and glued(j + 1) and len(units[j + 1].form) == 1: j += 2
                elif f == "." and (len(form) == 1 and form.isupper() or j - i > 2 and char_class(units[i].form[0]) == "letter" or form in ABBREVIATIONS): j += 1; break
                else: break
        out.append((i, j))
        i = j
    return out


ABBREVIATIONS = set("Mr Mrs Ms Dr Gen Lt Col Maj Capt Sgt Sen Rep Gov Rev Prof St Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jr Sr Inc Corp Co Ltd".split())

# A window ends at the last likely sentence end that fits, best at a paragraph; else wherever it is full.
CLOSERS = set("\"'\u2019\u201d)]")


def likely_boundary(units, k):
    """How good a cut before atom k is: 2 a paragraph, 1 a likely sentence end, 0 none."""
    if units[k].separator == PARAGRAPH: return 2
    if units[k].separator == NONE: return 0
    p = k - 1
    while p > 0 and units[p].form in CLOSERS and units[p].separator == NONE: p -= 1
    ends = units[p].form[0] in ".?!" and not (p > 0 and units[p - 1].form in ABBREVIATIONS or p > 0 and len(units[p - 1].form) == 1)
    return 1 if ends and not units[k].form[0].islower() else 0


def windows(units, sizes, limit):
    """Cuts the atoms into windows of at most limit pieces -> [(first atom, past the last)]. sizes: pieces of each atom."""
    out, begin, n = [], 0, len(units)
    while begin < n:
        total, end = 0, begin
        while end < n and total + sizes[end] <= limit:
            total += sizes[end]; end += 1
        end = max(end, begin + 1)
        if end < n:
            low = begin + (end - begin) // 2
            for wanted in (2, 1):
                at = next((k for k in range(end, low, -1) if likely_boundary(units, k) >= wanted), None)
                if at: end = at; break
        out.append((begin, end))
        begin = end
    return out
