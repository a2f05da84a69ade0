# SPDX-FileCopyrightText: The actorgraph authors
# SPDX-License-Identifier: Apache-2.0
"""Writes and reads the model file that extract/language/engine/model_file.hpp describes. Needs numpy alone."""
import json
import struct
import zlib
from pathlib import Path

import numpy as np

MAGIC, VERSION, ALIGNMENT, PREFIX = b"AGMODEL\0", 1, 64, 24
DTYPES = {"f32": np.dtype("<f4"), "i8": np.dtype("i1"), "u8": np.dtype("u1")}
NAMES = {dtype: name for name, dtype in DTYPES.items()}


def _padding(size):
    return b"\0" * (-size % ALIGNMENT)


def quantize_rows(matrix):
    """int8 rows and their float scales: matrix is nearly rows * scales[:, None]."""
    matrix = np.asarray(matrix, np.float32)
    if matrix.ndim != 2:
        raise ValueError(f"only a matrix can be quantised, not an array of shape {matrix.shape}")
    scales = np.maximum(np.abs(matrix).max(axis=1), 1e-12).astype(np.float32) / np.float32(127)
    return np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8), scales


def _stored(tensors, quantize):
    """name -> array of a stored type, in the given order; a quantised matrix is followed by its scales."""
    if missing := sorted(set(quantize) - set(tensors)):
        raise ValueError(f"no such tensors to quantise: {', '.join(missing)}")
    stored = {}
    for name, array in tensors.items():
        array = np.asarray(array)
        if name in quantize:
            stored[name], stored[name + ".scale"] = quantize_rows(array)
        else:
            stored[name] = array if array.dtype in (np.int8, np.uint8) else array.astype("<f4")
    return stored


def write_model(path, id, config, tensors, quantize=frozenset()):
    """tensors: name -> array, written as f32 unless int8 or uint8 already; those named in quantize become int8 rows."""
    entries, data, offset = [], [], 0
    for name, array in _stored(tensors, quantize).items():
        raw = np.ascontiguousarray(array).tobytes()
        entries.append({"name": name, "dtype": NAMES[array.dtype], "shape": list(array.shape), "offset": offset,
                        "bytes": len(raw)})
        data += [raw, _padding(len(raw))]
        offset += len(raw) + len(data[-1])
    header = json.dumps({"id": id, "config": config, "tensors": entries}, ensure_ascii=False).encode()
    body = header + _padding(PREFIX + len(header)) + b"".join(data)
    Path(path).write_bytes(MAGIC + struct.pack("<IIQ", VERSION, zlib.crc32(body), len(header)) + body)


def read_model(path):
    """(id, config, tensors as they are stored)."""
    raw = Path(path).read_bytes()
    version, checksum, size = struct.unpack_from("<IIQ", raw, len(MAGIC))
    if raw[:len(MAGIC)] != MAGIC or version != VERSION or zlib.crc32(raw[PREFIX:]) != checksum:
        raise ValueError(f"{path} is no sound model file of version {VERSION}")
    header = json.loads(raw[PREFIX:PREFIX + size])
    start = PREFIX + size + len(_padding(PREFIX + size))
    tensors = {entry["name"]: np.frombuffer(raw, DTYPES[entry["dtype"]], int(np.prod(entry["shape"])),
                                            start + entry["offset"]).reshape(entry["shape"])
               for entry in header["tensors"]}
    return header["id"], header["config"], tensors
