# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""From a reader of 6 layers to one of 12.

usage: deepen.py READER.pt PRETRAINED OUT.pt

The 6-layer MiniLM is every second layer of the 12-layer one, from which E5-small grew as well. So every second layer comes
from the reader, as do the embeddings and all heads, and the layers between from E5-small. What fits together so loosely has
to be aligned with the reader's own output before the heads are of use (train.py --teacher).
"""
import sys

import torch

import pretrained
from model import Encoder
from text_units import CASE_IDS


def main():
    reader, weights, out = sys.argv[1:]
    old = torch.load(reader, weights_only=False, map_location="cpu")["model"]
    deep = Encoder(CASE_IDS, 12)
    deep.load_bert(pretrained.read(weights))
    new = {name: value for name, value in old.items() if not name.startswith("encoder.")}
    for name, value in deep.state_dict().items():
        part = name.split(".", 2)
        if part[0] != "layers": value = old["encoder." + name]
        elif int(part[1]) % 2 == 0: value = old[f"encoder.layers.{int(part[1]) // 2}.{part[2]}"]
        new["encoder." + name] = value.clone()
    for part in ("weight", "bias"): new[f"encoder.layers.11.norm2.{part}"] = old[f"encoder.layers.5.norm2.{part}"].clone()
    torch.save({"model": new}, out)


main()
