# ===- core_records.py - CO-RE records of an object, by what they mean --------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""What the kernel's loader is asked: Record("f", 3, "byte_off", "task_struct", ("se", "vruntime")), whatever the local
order of fields, their anonymous structs and the flavor of the type are. Reads ELF and BTF of both byte orders.

    Btf(section).paths("task_struct")    each field by its names: offset, size, type
    records("prog.o")                    what is asked, and whether each instruction says what the local BTF does
"""

import collections
import re
import struct

KINDS = ("byte_off byte_sz exists signed lshift rshift id_local id_kernel type_exists type_size enum_exists enum_value "
         "type_matches").split()
NAMES = ("VOID INT PTR ARRAY STRUCT UNION ENUM FWD TYPEDEF VOLATILE CONST RESTRICT FUNC FUNC_PROTO VAR DATASEC FLOAT "
         "DECL_TAG TYPE_TAG ENUM64").split()

# The path in parts, each of which begins at a named type: (("task_struct", ("se",)), ("sched_entity", ("vruntime",))).
Record = collections.namedtuple("Record", "function insn kind type parts")
# Members are (name, type, bits from the start); of an array the element's type and how many.
Type = collections.namedtuple("Type", "kind name size to members")


class Broken(Exception):
    """The object contradicts itself."""


class Elf:
    """Sections and functions."""

    def __init__(self, data):
        self.data = data
        self.order = "<" if data[5] == 1 else ">"
        at, count = self.read("Q", 40)[0], self.read("H", 60)[0]
        headers = [self.read("IIQQQQIIQQ", at + 64 * i) for i in range(count)]
        names = headers[self.read("H", 62)[0]][4]
        self.names = [self.string(names + h[0]) for h in headers]
        self.contents = [data[h[4] : h[4] + h[5]] if h[1] != 8 else b"" for h in headers]
        self.functions = collections.defaultdict(list)  # section: (start, size, name)
        for h in headers:
            if h[1] == 2:
                strings = headers[h[6]][4]
                for symbol in range(h[4], h[4] + h[5], 24):
                    name, info, _, section, value, size = self.read("IBBHQQ", symbol)
                    if info & 15 == 2:
                        self.functions[self.names[section]].append((value, size, self.string(strings + name)))

    def read(self, layout, at):
        return struct.unpack_from(self.order + layout, self.data, at)

    def string(self, at):
        return self.data[at : self.data.index(b"\0", at)].decode()

    def section(self, name):
        return self.contents[self.names.index(name)] if name in self.names else None

    def function(self, section, offset):
        for start, size, name in self.functions[section]:
            if start <= offset < start + size:
                return name, (offset - start) // 8
        return section, offset // 8


class Btf:
    """The types of a BTF section."""

    def __init__(self, data, order="<"):
        self.order, self.data = order, data
        length, types, size, strings, _ = struct.unpack_from(order + "5I", data, 4)
        self.strings = data[length + strings :]
        self.types = [Type("VOID", "", 0, 0, [])]
        at, end = length + types, length + types + size
        while at < end:
            at = self.parse(at)

    def string(self, at):
        return self.strings[at : self.strings.index(b"\0", at)].decode()

    def parse(self, at):
        def words(count, layout="I"):
            nonlocal at
            size = struct.calcsize(layout)
            found = [struct.unpack_from(self.order + layout, self.data, at + i * size) for i in range(count)]
            at += count * size
            return found

        ((name, info, size),) = words(1, "3I")
        kind, count, flag, to, members = NAMES[info >> 24 & 31], info & 0xFFFF, info >> 31, size, []
        if kind in ("STRUCT", "UNION"):
            members = [(self.string(n), t, o & 0xFFFFFF if flag else o) for n, t, o in words(count, "3I")]
        elif kind == "ENUM":
            members = [(self.string(n), v, 0) for n, v in words(count, "Ii")]
        elif kind == "ENUM64":
            members = [(self.string(n), low | high << 32, 0) for n, low, high in words(count, "3I")]
        elif kind == "ARRAY":
            ((to, _, size),) = words(1, "3I")
        else:
            words({"INT": 1, "VAR": 1, "DECL_TAG": 1}.get(kind, 0))
            words(count, {"FUNC_PROTO": "2I", "DATASEC": "3I"}.get(kind, "")) if kind in ("FUNC_PROTO", "DATASEC") else 0
        self.types.append(Type(kind, self.string(name), size, to, members))
        return at

    def resolved(self, number):
        while self.types[number].kind in ("TYPEDEF", "VOLATILE", "CONST", "RESTRICT", "TYPE_TAG"):
            number = self.types[number].to
        return self.types[number]

    def size(self, type):
        if type.kind == "ARRAY":
            return type.size * self.size(self.resolved(type.to))
        return 8 if type.kind == "PTR" else type.size

    def named(self, name):
        return next(t for t in self.types if t.name == name and t.kind in ("STRUCT", "UNION"))

    def follow(self, number, access):
        """The names on the way from type `number`, in parts, how far it is, and what is there."""
        type, path = self.resolved(number), []
        parts = [(flavorless(type.name), path)]
        offset = access[0] * self.size(type)
        if access[0]:
            path.append(access[0])
        for index in access[1:]:
            if type.kind == "ARRAY":
                offset += index * self.size(self.resolved(type.to))
                path.append(index)
                type = self.resolved(type.to)
            elif type.kind in ("STRUCT", "UNION") and index < len(type.members):
                if type.name and len(path):
                    path = []
                    parts.append((flavorless(type.name), path))
                name, to, bits = type.members[index]
                offset += bits // 8
                path += [name] if name else []
                type = self.resolved(to)
            else:
                raise Broken("step %d into %s %s" % (index, type.kind, type.name))
        return tuple((name, tuple(path)) for name, path in parts), offset, type


def exact(parts):
    """The path as one, but for the first elements of arrays, which are where the arrays are."""
    path = [step for _, part in parts for step in part]
    while path and path[-1] == 0:
        path.pop()
    return tuple(path)


def divided(records):
    """What the records (kind, type, parts) say apart from indices, and from how accesses are merged."""
    found = set()
    for kind, type, parts in records:
        parts = [(name, tuple(s for s in path if isinstance(s, str))) for name, path in parts]
        if kind == "byte_off":
            found |= {(kind, name, path) for name, path in parts if path}
        elif kind != "type_size":
            found.add((kind, type, tuple(parts)))
    return found


def flavorless(name):
    return re.sub(r"(?<=.)___(?!_).*", "", name)


def parse_records(elf, btf):
    """(section, offset, type id, access string, kind) of .BTF.ext."""
    data = elf.section(".BTF.ext")
    if not data:
        return
    length = struct.unpack_from(elf.order + "I", data, 4)[0]
    if length < 32:
        return
    start, size = struct.unpack_from(elf.order + "2I", data, 24)
    at, end = length + start, length + start + size
    entry = struct.unpack_from(elf.order + "I", data, at)[0] if size else 0
    at += 4
    while at < end:
        section, count = struct.unpack_from(elf.order + "2I", data, at)
        at += 8
        for _ in range(count):
            offset, number, access, kind = struct.unpack_from(elf.order + "4I", data, at)
            yield btf.string(section), offset, number, btf.string(access), KINDS[kind]
            at += entry


def immediate(code, order, at):
    """The number in the instruction at `at` that a loader patches, as the loader reads it."""
    opcode, offset, value = code[at], *struct.unpack_from(order + "hi", code, at + 2)
    if opcode & 7 in (1, 2, 3):  # LDX, ST, STX
        return offset
    if opcode == 0x18:
        return value & 0xFFFFFFFF | struct.unpack_from(order + "I", code, at + 12)[0] << 32
    return value


def records(elf):
    """All records of an object; raises Broken where an instruction is not what the local BTF says."""
    btf = Btf(elf.section(".BTF"), elf.order)
    for section, offset, number, access, kind in parse_records(elf, btf):
        function, insn = elf.function(section, offset)
        name = flavorless(btf.resolved(number).name)
        parts, local = (), None
        if kind in KINDS[:6]:
            parts, local, type = btf.follow(number, [int(step) for step in access.split(":")])
            local = {"byte_off": local, "byte_sz": btf.size(type)}.get(kind)
        elif kind == "type_size":
            local = btf.size(btf.resolved(number))
        elif kind.startswith("enum"):
            parts = (btf.resolved(number).members[int(access)][0],)
        found = immediate(elf.section(section), elf.order, offset)
        if local is not None and found != local:
            raise Broken("%s+%d: %s of %s %s is %d in BTF, %d in code" % (function, insn, kind, name, parts, local, found))
        yield Record(function, insn, kind, name, parts)
