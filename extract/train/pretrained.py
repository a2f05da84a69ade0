# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Pretrained weights as a dictionary of tensors, named as BERT's are."""
import re
from pathlib import Path


def read(path):
    """path: a folder with model.safetensors, or an ONNX file whose matrices are kept in 8 bits."""
    return _safetensors(Path(path)) if Path(path).is_dir() else _quantised_onnx(path)


def _safetensors(folder):
    from safetensors.torch import load_file
    return {name: value.float() for name, value in load_file(str(folder / "model.safetensors")).items() if value.is_floating_point()}


def _quantised_onnx(path):
    import onnx
    import torch
    graph = onnx.load(str(path)).graph
    arrays = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    restored = lambda base: torch.tensor((arrays[base + "_quantized"].astype("float32") - arrays[base + "_zero_point"].astype("float32")) * arrays[base + "_scale"])
    out = {name: torch.tensor(a) for name, a in arrays.items() if a.dtype == "float32" and re.match(r"(embeddings|encoder)\.(?!.*_scale)", name)}
    out |= {name[:-len("_quantized")]: restored(name[:-len("_quantized")]) for name in arrays if name.startswith("embeddings.") and name.endswith("_quantized")}
    for node in graph.node:  # matrices have no names of their own, only the products that use them
        place = re.match(r"/encoder/layer\.(\d+)/(.*?)/MatMul", node.name)
        weight = next((i for i in node.input if i.endswith("_quantized") and i in arrays), None)
        if node.op_type == "MatMulInteger" and place and weight:
            out[f"encoder.layer.{place[1]}.{place[2].replace('/', '.')}.weight"] = restored(weight[:-len("_quantized")]).T.contiguous()
    return out
