# ===- btf_types.py - The types of a BTF file ---------------------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Reads /sys/kernel/btf/vmlinux, or the .BTF section of an object, into a list of types by number:

    types = read("/sys/kernel/btf/vmlinux")
    types[3]   Type(id=3, kind=STRUCT, name="list_head", size=16, members=[Member("next", 14, 0, 0), Member("prev", 14, 64, 0)])

Type 0 is void. Offsets of members are in bits, `bits` is the width of a bit-field or 0. Enumerators have signed values
where the type says so. Whatever is not BTF of this form is an error: this file trusts no length it reads.
"""

import collections
import struct

(VOID, INT, PTR, ARRAY, STRUCT, UNION, ENUM, FWD, TYPEDEF, VOLATILE, CONST, RESTRICT, FUNC, FUNC_PROTO, VAR, DATASEC,
 FLOAT, DECL_TAG, TYPE_TAG, ENUM64) = range(20)

Type = collections.namedtuple("Type", "id kind name size target members count flag")
Member = collections.namedtuple("Member", "name type offset bits")
Enumerator = collections.namedtuple("Enumerator", "name value")
Parameter = collections.namedtuple("Parameter", "name type")

# Bytes behind the head of a type, and for each of its members.
BEHIND = {INT: 4, ARRAY: 12, VAR: 4, DECL_TAG: 4}
EACH = {STRUCT: 12, UNION: 12, ENUM: 8, ENUM64: 12, FUNC_PROTO: 8, DATASEC: 12}


class Malformed(Exception):
    pass


def section(data):
    """The .BTF of an ELF file for a 64-bit machine; a file that is none is BTF itself."""
    if data[:4] != b"\x7fELF":
        return data
    (table,), (size, count, names) = struct.unpack_from("<Q", data, 40), struct.unpack_from("<3H", data, 58)
    heads = [struct.unpack_from("<2I4Q", data, table + i * size) for i in range(count)]
    for name, _, _, _, offset, length in heads:
        at = heads[names][4] + name
        if data[at : data.index(b"\0", at)] == b".BTF":
            return data[offset : offset + length]
    raise Malformed("no section .BTF")


class Reader:
    def __init__(self, data):
        try:
            magic, _, _, head, types, types_size, strings, strings_size = struct.unpack_from("<HBB5I", data)
            if magic != 0xEB9F:
                raise Malformed("no BTF of a little-endian machine")
            self.data, self.at = data, head + types
            self.strings = data[head + strings : head + strings + strings_size]
            self.types = [Type(0, VOID, "void", 0, 0, [], 0, False)]
            while self.at < head + types + types_size:
                self.types.append(self.type())
        except (struct.error, ValueError, IndexError) as error:
            raise Malformed("truncated: %s" % error)

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values

    def name(self, offset):
        return self.strings[offset : self.strings.index(b"\0", offset)].decode()

    def type(self):
        name, info, size = self.take("3I")
        kind, length, flag = info >> 24 & 31, info & 0xFFFF, bool(info >> 31)
        if kind not in range(INT, ENUM64 + 1):
            raise Malformed("a type of the unknown kind %d" % kind)
        target, count, members = size, 0, []
        if kind == ARRAY:
            target, _, count = self.take("3I")
        elif kind in EACH:
            members = [self.member(kind, flag) for _ in range(length)]
        elif kind in BEHIND:
            (count,) = self.take("I")
        return Type(len(self.types), kind, self.name(name), size, target, members, count, flag)

    def member(self, kind, flag):
        if kind in (STRUCT, UNION):
            name, target, offset = self.take("3I")
            return Member(self.name(name), target, offset & 0xFFFFFF if flag else offset, offset >> 24 if flag else 0)
        if kind == ENUM:
            return Enumerator(self.name(self.take("I")[0]), self.take("i" if flag else "I")[0])
        if kind == ENUM64:
            name, low, high = self.take("3I")
            value = high << 32 | low
            return Enumerator(self.name(name), value - (1 << 64) if flag and high >> 31 else value)
        if kind == FUNC_PROTO:
            name, target = self.take("2I")
            return Parameter(self.name(name), target)
        return self.take("3I")


def read(path):
    with open(path, "rb") as file:
        return Reader(section(file.read())).types
