# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""From the data to a checkpoint: trains the encoder and all heads together.

usage: train.py --shared DIR --vocabulary vocab.txt (--pretrained PATH | --init FILE.pt) --out FILE.pt [--steps N] [--seed N] ...

DIR of --shared holds data/, gold/ and vocabulary.json. Needs PyTorch 2.0 or later, numpy, and safetensors or onnx for the
pretrained weights. Saves as it goes; started again with the same --out, it goes on.
"""
import argparse
import os
import random
import time
from pathlib import Path

import torch
import torch.distributed
import torch.multiprocessing

import batches
import measure
import prepare
import pretrained
from corpus import Corpus
from documents import KINDS
from losses import WEIGHTS, losses
from model import Reader, layers_of
from text_units import CASE_IDS, WordPieces


def arguments():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--shared", required=True); p.add_argument("--vocabulary", required=True, help="the word pieces, one a line"); p.add_argument("--out", required=True)
    p.add_argument("--layers", type=int, default=12); p.add_argument("--pretrained", help="what pretrained.py reads, to start from")
    p.add_argument("--steps", type=int, default=1400); p.add_argument("--seed", type=int, default=1)
    p.add_argument("--pieces", type=int, default=2600, help="word pieces a step and process")
    p.add_argument("--rate", type=float, default=1.5e-4); p.add_argument("--head-rate", type=float, default=1e-3)
    p.add_argument("--mix", default="gold=0.56,ewt=0.18,gum=0.22,names=0.04")
    p.add_argument("--init", help="a checkpoint to start from"); p.add_argument("--every", type=int, default=400, help="steps between measurements")
    p.add_argument("--teacher", help="a checkpoint whose encoder's output is all that is learned")
    p.add_argument("--reader", help="a checkpoint that reads trees and pronouns into the annotated texts")
    p.add_argument("--processes", type=int, default=2, help="each takes its own batches on one core; their gradients are averaged")
    return p.parse_args()


class Peers:
    """The processes that train together. Alone, nothing is shared."""

    def __init__(self, rank, count, meeting):
        self.rank, self.count, self.buffer = rank, count, None
        if count > 1: torch.distributed.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=count)

    def everyones(self, value):
        """The values of all processes, in their order."""
        if self.count == 1: return [value]
        out = [None] * self.count
        torch.distributed.all_gather_object(out, value)
        return out

    def average(self, parameters):
        """Every process ends with the mean of all gradients, as one flat sum over the wire."""
        if self.count == 1: return
        sizes = [p.numel() for p in parameters]
        if self.buffer is None: self.buffer = torch.empty(sum(sizes))
        for part, p in zip(self.buffer.split(sizes), parameters):
            if p.grad is None: part.zero_()
            else: part.copy_(p.grad.flatten())
        torch.distributed.all_reduce(self.buffer)
        self.buffer /= self.count
        for part, p in zip(self.buffer.split(sizes), parameters):
            if p.grad is None: p.grad = torch.empty_like(p)
            p.grad.copy_(part.view_as(p))


def source_batches(docs, pieces_of, budget, grouped, rng):
    """Endless lists of groups of windows, about `budget` pieces each; every document once an epoch, cut anew each time."""
    while True:
        groups = []
        for d in docs:
            case = rng.choices((None, "lower", "upper"), (0.95, 0.025, 0.025))[0]
            limit = rng.choice((64, 120, 160, 200, 240)) if d.sentence_starts else 240
            ws = batches.make_windows(d, pieces_of, limit, case)
            if len(ws) > 1 and grouped == "all":  # of like length, so that little is padding
                ws = batches.make_windows(d, pieces_of, min(limit, sum(len(w.pieces) for w in ws) // len(ws) + 25), case)
            step = 3 if grouped == "some" else len(ws) if grouped == "all" else 1
            groups += [ws[i:i + step] for i in range(0, len(ws), step)]
        # windows of like length go together, so that little is padding
        groups.sort(key=lambda g: max(len(w.pieces) for w in g) + rng.random() * 24)
        packs, pack, longest, count = [], [], 0, 0
        for g in groups:
            n, l = len(g), max(len(w.pieces) for w in g)
            if pack and (count + n) * max(longest, l) > budget: packs.append(pack); pack, longest, count = [], 0, 0
            pack.append(g); longest = max(longest, l); count += n
        if pack: packs.append(pack)
        rng.shuffle(packs)
        yield from packs


def optimiser(model, args):
    plain = lambda n: n.endswith("bias") or "norm" in n
    groups = [{"params": [p for n, p in model.named_parameters() if n.startswith("encoder.") == enc and plain(n) == pl],
               "lr": rate, "weight_decay": 0.0 if pl else 0.01, "rate": rate}
              for enc, rate in ((True, args.rate), (False, args.head_rate)) for pl in (False, True)]
    return torch.optim.AdamW(groups, betas=(0.9, 0.98))


def schedule(step, steps):
    """Linear warm-up over the first twentieth, then linear decay."""
    warm = max(1, steps // 20)
    return step / warm if step < warm else max(0.02, (steps - step) / (steps - warm))


def saved_reader(path, corpus):
    state = torch.load(path, weights_only=False, map_location="cpu")["model"]
    reader = new_reader(layers_of(state), corpus)
    reader.load_state_dict(state)
    return reader


def new_reader(layers, corpus):
    return Reader(CASE_IDS, layers, len(corpus.upos), len(corpus.lemmas), len(corpus.relations), len(KINDS), len(corpus.predicates))


def start(args, corpus):
    if args.init: return saved_reader(args.init, corpus)
    model = new_reader(args.layers, corpus)
    model.encoder.load_bert(pretrained.read(args.pretrained))
    return model


def alignment(model, teacher, batch):
    """How far the encoder's output is from the teacher's."""
    with torch.no_grad(): wanted = teacher.encoder(batch["ids"], batch["case"], batch["mask"]).float()
    found = model.encoder(batch["ids"], batch["case"], batch["mask"]).float()
    return {"alignment": ((found - wanted)[batch["mask"]] ** 2).mean()}


def train(rank, args, meeting):
    torch.set_num_threads(1)
    peers = Peers(rank, args.processes, meeting)
    torch.manual_seed(args.seed)  # the same first weights everywhere
    rng = random.Random(args.seed * 1000 + rank)
    corpus = Corpus(args.shared)
    pieces_of = WordPieces(Path(args.vocabulary).read_text(encoding="utf-8").split("\n")[:30522])
    model = start(args, corpus)
    teacher = saved_reader(args.teacher, corpus).eval() if args.teacher else None
    # Words that training has not seen keep their place beside those that it has; and a step is shorter.
    model.encoder.word.weight.requires_grad_(False)
    collate = batches.Collator(corpus.upos, corpus.lemmas, corpus.relations, corpus.predicates, corpus.allows)
    collate.symmetric = corpus.symmetric
    if args.reader: prepare.read_into(saved_reader(args.reader, corpus), corpus.gold + corpus.gold_held, pieces_of, collate, rng, peers, args.reader + ".read")
    sources = {"gold": source_batches(corpus.gold, pieces_of, args.pieces, "all", rng), "ewt": source_batches(corpus.ewt, pieces_of, args.pieces, "no", rng),
               "gum": source_batches(corpus.gum, pieces_of, args.pieces, "some", rng), "names": source_batches(corpus.names, pieces_of, args.pieces, "no", rng)}
    mix = {k: float(v) for k, v in (x.split("=") for x in args.mix.split(","))}
    opt, first = optimiser(model, args), 0
    if os.path.exists(args.out):
        saved = torch.load(args.out, weights_only=False)
        model.load_state_dict(saved["model"]); opt.load_state_dict(saved["optimiser"]); first = saved["step"]
    parameters = [p for p in model.parameters() if p.requires_grad]
    if rank == 0: print(f"{len(corpus.gold)} annotated texts ({len(corpus.gold_held)} held out), {len(corpus.ewt)} + {len(corpus.gum)} treebank documents, "
          f"{len(corpus.lemmas)} lemma scripts, {sum(p.numel() for p in model.parameters()) / 1e6:.1f} M parameters", flush=True)
    seen, began, running = 0, time.time(), {}
    for step in range(first, args.steps):
        for g in opt.param_groups: g["lr"] = g["rate"] * schedule(step, args.steps)
        model.train()
        source = rng.choices(list(mix), list(mix.values()))[0]
        batch = collate(next(sources[source]), rng, heads=not teacher)
        with torch.autocast("cpu", torch.bfloat16):
            parts = alignment(model, teacher, batch) if teacher else losses(model, batch)
            total = sum(WEIGHTS[k] * v for k, v in parts.items())
        total.backward()
        peers.average(parameters)
        torch.nn.utils.clip_grad_norm_(parameters, 5.0)
        opt.step(); opt.zero_grad(set_to_none=True)
        seen += int(batch["mask"].sum())
        for k, v in parts.items(): running[k] = 0.95 * running.get(k, v.item()) + 0.05 * v.item()
        if rank: continue
        if step % 50 == 49: print(f"{step + 1} {seen * args.processes / (time.time() - began):.0f} pieces/s " + " ".join(f"{k} {v:.3f}" for k, v in sorted(running.items())), flush=True)
        last = step == args.steps - 1
        if step % 50 == 49 or last:
            torch.save({"model": model.state_dict(), "optimiser": opt.state_dict(), "step": step + 1, "upos": corpus.upos, "lemmas": corpus.lemmas,
                        "relations": corpus.relations, "predicates": corpus.predicates, "vocabulary": pieces_of.words}, args.out + ".new")
            os.replace(args.out + ".new", args.out)
        if (step % args.every == args.every - 1 or last) and not teacher: measure.report(model, corpus, pieces_of, collate)


def main():
    args = arguments()
    meeting = os.path.abspath(args.out) + ".meeting"
    if os.path.exists(meeting): os.remove(meeting)
    if args.processes == 1: train(0, args, meeting)
    else: torch.multiprocessing.spawn(train, (args, meeting), args.processes)


if __name__ == "__main__": main()
