# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""The weighted mean of two checkpoints of one run, which reads a little better than either.

usage: average.py FIRST.pt SECOND.pt SHARE_OF_SECOND OUT.pt
"""
import sys

import torch


def main():
    first, second, share, out = sys.argv[1:]
    share = float(share)
    one, other = (torch.load(path, weights_only=False, map_location="cpu") for path in (first, second))
    mean = {name: (1 - share) * one["model"][name] + share * value for name, value in other["model"].items()}
    torch.save({name: value for name, value in other.items() if name != "optimiser"} | {"model": mean}, out)


main()
