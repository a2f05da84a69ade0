# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""From a checkpoint to the model file that the program reads.

usage: export.py CHECKPOINT.pt OUT.model --shared DIR --id NAME [--calibration FILE.json]
"""
import argparse
import json
from pathlib import Path

import torch

from documents import KINDS, lemma_lexicon, read_treebank
from model import WIDTH, layers_of
from model_file import write_model

QUANTISED_FROM = 30000  # matrices with at least so many numbers are kept in 8 bits


def tensors(state):
    out = {}
    for name, value in state.items():
        value = value.float().numpy()
        if name.startswith("encoder."):
            name = name[len("encoder."):]
            for old, new in (("word.weight", "emb.word"), ("position.weight", "emb.position"), ("case.weight", "emb.case")):
                if name == old: name = new
            if name.startswith("norm."): name = "emb." + name
            if name.startswith("layers."): name = "layer." + name[len("layers."):]
        if name.endswith(".u"): name = name[:-2] + ".weight"
        if value.ndim == 3: value = value.transpose(0, 2, 1).reshape(-1, value.shape[1])  # biaffine: a row for each (output, column)
        out[name] = value
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("checkpoint"); p.add_argument("out"); p.add_argument("--id", required=True); p.add_argument("--calibration"); p.add_argument("--shared", required=True)
    args = p.parse_args()
    saved = torch.load(args.checkpoint, map_location="cpu", weights_only=False)
    arrays = tensors(saved["model"])
    # the type embedding and positions beyond a window's length are not needed
    arrays["emb.position"] = arrays["emb.position"][:256]
    arrays["vocab"] = torch.frombuffer(bytearray("\n".join(saved["vocabulary"]).encode()), dtype=torch.uint8).numpy()
    ud = Path(args.shared, "data/ud")
    lemmas = lemma_lexicon(read_treebank(ud / "en_ewt-train.conllu") + read_treebank(ud / "en_gum-train.conllu"))
    arrays["lemmas"] = torch.frombuffer(bytearray("\n".join(lemmas).encode()), dtype=torch.uint8).numpy()
    config = {"width": WIDTH, "layers": layers_of(saved["model"]), "upos": saved["upos"], "lemmas": saved["lemmas"], "relations": saved["relations"],
              "predicates": saved["predicates"], "kinds": list(KINDS), "steps": saved["step"],
              "calibration": json.load(open(args.calibration)) if args.calibration else {"scale": 1.0, "shift": 0.0, "threshold": 0.5}}
    quantised = {n for n, a in arrays.items() if a.dtype.kind == "f" and a.ndim == 2 and a.size >= QUANTISED_FROM and n not in ("emb.position", "emb.case")}
    write_model(args.out, args.id, config, arrays, quantised)
    print(f"{args.out}: {len(arrays)} tensors, {sum(a.size for a in arrays.values()) / 1e6:.1f} M numbers, {len(quantised)} matrices in 8 bits")


main()
