# ===- btf.py - BTF from text -----------------------------------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""btf.py IN OUT [--big-endian]: writes a blob of BTF from lines like those of `bpftool btf dump file X`:

    [1] INT 'int' size=4 bits_offset=0 nr_bits=32 encoding=SIGNED
    [2] STRUCT 'pair' size=8
            'left' type_id=1 bits_offset=0
            'right' type_id=1 bits_offset=32

Whatever is left out is 0; names know the escapes of Python, and '(anon)' is no name. What nobody would write has words of
its own: info=, vlen=, kflag= and name_off= of a type, `HEADER hdr_len=28 type_off=4` for fields of the header, and
`BYTES 0102` for what follows the strings. A line that begins with # says nothing."""

import ast
import re
import struct
import sys

KINDS = ("UNKN INT PTR ARRAY STRUCT UNION ENUM FWD TYPEDEF VOLATILE CONST RESTRICT FUNC FUNC_PROTO VAR DATASEC FLOAT "
         "DECL_TAG TYPE_TAG ENUM64").split()
WORDS = {"SIGNED": 1, "CHAR": 2, "BOOL": 4, "(none)": 0, "static": 0, "global": 1, "extern": 2, "struct": 0, "union": 1}
HEADER = "magic version flags hdr_len type_off type_len str_off str_len".split()

strings, offsets = b"\0", {"": 0, "(anon)": 0}


def name(text):
    global strings
    if text not in offsets:
        offsets[text] = len(strings)
        strings += text.encode("latin-1") + b"\0"
    return offsets[text]


def fields(line):
    """The name of a line, and its key=value."""
    quoted = re.search(r"'(?:[^'\\]|\\.)*'", line)
    rest = line.replace(quoted.group(), "", 1) if quoted else line
    pairs = dict(re.findall(r"(\w+)=([^\s,]+)", rest))
    values = {key: WORDS[value] if value in WORDS else int(value, 0) for key, value in pairs.items()}
    return ast.literal_eval(quoted.group()) if quoted else "", values


def extra(kind, value):
    """The words of a type that follow its head, and those of its parts, as keys of the lines."""
    if kind == "INT":
        return [value("encoding") << 24 | value("bits_offset") << 16 | value("nr_bits")]
    if kind == "ARRAY":
        return [value("type_id"), value("index_type_id"), value("nr_elems")]
    return {"VAR": [value("linkage")], "DECL_TAG": [value("component_idx")]}.get(kind, [])


def part(kind, text, value):
    if kind in ("STRUCT", "UNION"):
        return [name(text), value("type_id"), value("bitfield_size") << 24 | value("bits_offset")]
    if kind == "ENUM":
        return [name(text), value("val")]
    if kind == "ENUM64":
        return [name(text), value("val"), value("val") >> 32]
    if kind == "FUNC_PROTO":
        return [name(text), value("type_id")]
    return [value("type_id"), value("offset"), value("size")]  # DATASEC


def main(source, target, order):
    types, header, tail = [], {}, b""
    for line in open(source):
        word = line.split() or ["#"]
        if word[0] == "HEADER":
            header.update(fields(line)[1])
        elif word[0] == "BYTES":
            tail = bytes.fromhex(word[1])
        elif word[0].startswith("["):
            text, values = fields(line)
            types.append((word[1], text, values, []))
        elif not word[0].startswith("#"):
            types[-1][3].append(fields(line))
    out = b""
    for kind, text, values, parts in types:
        value = lambda key: values.get(key, 0)
        count = values.get("vlen", values["linkage"] if kind == "FUNC" and "linkage" in values else len(parts))
        flag = values.get("kflag", value("fwd_kind") or any("bitfield_size" in v for _, v in parts))
        info = values.get("info", int(flag) << 31 | (KINDS.index(kind) if kind in KINDS else int(kind)) << 24 | count)
        third = value("ret_type_id") if kind == "FUNC_PROTO" else values.get("size", 0 if kind == "ARRAY" else value("type_id"))
        words = [values.get("name_off", name(text)), info, third] + extra(kind, value)
        for text, values in parts:
            words += part(kind, text, lambda key: values.get(key, 0))
        out += b"".join(struct.pack(order + "I", word & 0xFFFFFFFF) for word in words)
    values = dict(zip(HEADER, (0xEB9F, 1, 0, 24, 0, len(out), len(out), len(strings))))
    values.update(header)
    head = struct.pack(order + "HBBIIIII", *(values[key] for key in HEADER))
    head = (head + bytes(max(0, min(values["hdr_len"], 64) - len(head))))
    open(target, "wb").write(head + out + strings + tail)


main(sys.argv[1], sys.argv[2], ">" if "--big-endian" in sys.argv else "<")
