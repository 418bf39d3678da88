# ===- mutations.py - Damage for the inputs of polybpf-link -------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""What mutants.py does to a file. Some of it is blind (bits, blocks); the rest knows the format and gives a field a value that
readers like to believe: 0, the largest, one more than there are.

    mutate("main.o", data, random.Random(1))
"""

import struct


def interesting(choose, old, bits):
    """Another value for a number of that many bits."""
    top = (1 << bits) - 1
    values = [0, 1, top, top >> 1, (top >> 1) + 1, old + 1, old - 1, old * 2, choose.randrange(top + 1), 0xFFF1, 256]
    return choose.choice(values) & top


def change_number(data, choose, at, size, order="little"):
    old = int.from_bytes(data[at : at + size], order)
    data[at : at + size] = interesting(choose, old, 8 * size).to_bytes(size, order)


# ===--- Any file -----------------------------------------------------------------------------------------------------===#


def cut(data, choose):
    del data[choose.randrange(len(data)) :]


def flip_bits(data, choose):
    for _ in range(choose.choice([1, 1, 2, 8])):
        data[choose.randrange(len(data))] ^= 1 << choose.randrange(8)


def change_words(data, choose):
    for _ in range(choose.choice([1, 1, 2])):
        size = choose.choice([2, 4, 4, 8])
        at = choose.randrange(max(1, len(data) - size)) & ~(size - 1)
        if at + size <= len(data):
            change_number(data, choose, at, size)


def move_block(data, choose):
    size = choose.randrange(1, 64)
    source, target = choose.randrange(len(data)), choose.randrange(len(data))
    data[target : target + size] = data[source : source + size]


def change_text(data, choose):
    """A reference of textual IR."""
    words = bytes(data).split(b" ")
    a, b = choose.randrange(len(words)), choose.randrange(len(words))
    words[a] = words[b]
    data[:] = b" ".join(words)


# ===--- ELF ----------------------------------------------------------------------------------------------------------===#


class Object:
    """Where the headers of the sections of an object are, and where their contents, by name."""

    def __init__(self, data):
        self.order = "big" if data[5] == 2 else "little"
        self.format = ">" if data[5] == 2 else "<"
        start = self.unpack("Q", data, 0x28)[0]
        size, count, names = self.unpack("3H", data, 0x3A)
        self.headers = [start + size * n for n in range(count)]
        table = self.unpack("2Q", data, self.headers[names] + 0x18)[0]
        name = lambda at: bytes(data[table + self.unpack("I", data, at)[0] :]).split(b"\0")[0].decode()
        self.contents = {name(at): self.unpack("2Q", data, at + 0x18) for at in self.headers}

    def unpack(self, fields, data, at):
        return struct.unpack_from(self.format + fields, data, at)


def change_header(data, choose):
    """A field of the ELF header or of a section's."""
    elf = Object(data)
    fields = [(0x10, 2), (0x12, 2), (0x28, 8), (0x30, 4), (0x3A, 2), (0x3C, 2), (0x3E, 2)]
    of_section = ((0, 4), (4, 4), (8, 8), (0x18, 8), (0x20, 8), (0x28, 4), (0x2C, 4), (0x30, 8), (0x38, 8))
    fields += [(at + offset, size) for at in elf.headers for offset, size in of_section]
    change_number(data, choose, *choose.choice(fields), elf.order)


def change_section(data, choose):
    """A number in the symbol table, relocations, BTF."""
    elf = Object(data)
    names = [n for n in elf.contents if n in (".BTF", ".BTF.ext", ".symtab", ".strtab") or n.startswith(".rel")]
    offset, size = elf.contents[choose.choice(names)]
    change_number(data, choose, offset + (choose.randrange(max(1, size - 4)) & ~3), 4, elf.order)


# What follows a type, by kind: the size of what there is once, and of each of what there are vlen of.
EXTRA = {1: (4, 0), 3: (12, 0), 4: (0, 12), 5: (0, 12), 6: (0, 8), 13: (0, 8), 14: (4, 0), 15: (0, 12), 17: (4, 0), 19: (0, 12)}


def types_of(data, elf):
    """The places of the types in .BTF, each with how many bytes it has."""
    offset, _ = elf.contents[".BTF"]
    header, start, length = elf.unpack("3I", data, offset + 4)
    at, end = offset + header + start, offset + header + start + length
    while at < end:
        info = elf.unpack("I", data, at + 4)[0]
        once, each = EXTRA.get(info >> 24 & 0x1F, (0, 0))
        size = 12 + once + each * (info & 0xFFFF)
        yield at, size
        at += size


def change_type(data, choose):
    """A field of a type: its kind, how many parts it has, its name, size or reference, or one of a part."""
    elf = Object(data)
    at, size = choose.choice(list(types_of(data, elf)))
    field = choose.choice(["kind", "count", "name", "size", "part", "flag"])
    info = elf.unpack("I", data, at + 4)[0]
    if field == "kind":
        info = info & ~(0x1F << 24) | choose.randrange(0x20) << 24
    elif field == "count":
        info = info & ~0xFFFF | interesting(choose, info & 0xFFFF, 16)
    elif field == "flag":
        info ^= 1 << 31
    elif field == "part" and size > 12:
        return change_number(data, choose, at + 12 + (choose.randrange(size - 12) & ~3), 4, elf.order)
    else:
        return change_number(data, choose, at + (0 if field == "name" else 8), 4, elf.order)
    data[at + 4 : at + 8] = info.to_bytes(4, elf.order)


def change_references(data, choose):
    """The types that some types refer to, each to one that there is: cycles, and things of the wrong kind."""
    elf = Object(data)
    types = list(types_of(data, elf))
    for _ in range(choose.choice([1, 1, 3])):
        at, size = choose.choice(types)
        places = [at + 8] + list(range(at + 12, at + size, 4))
        place = choose.choice(places)
        data[place : place + 4] = choose.randrange(len(types) + 1).to_bytes(4, elf.order)


def change_btf_header(data, choose):
    """A field of the header of .BTF or .BTF.ext, or the first words of an area of the latter: the size of a record, a
    section's name, a count."""
    elf = Object(data)
    offset, _ = elf.contents[".BTF"]
    fields = [(offset + at, size) for at, size in ((0, 2), (2, 1), (4, 4), (8, 4), (12, 4), (16, 4), (20, 4))]
    offset, _ = elf.contents[".BTF.ext"]
    length, *areas = elf.unpack("7I", data, offset + 4)
    fields += [(offset + at, 4) for at in range(4, 32, 4)]
    fields += [(offset + length + area + at, 4) for area in areas[::2] for at in range(0, 28, 4)]
    change_number(data, choose, *choose.choice(fields), elf.order)


# ===--- Archives -----------------------------------------------------------------------------------------------------===#


def members_of(data):
    """The places of the headers of an archive's members. A thin one has the contents of special members only."""
    at, thin = 8, data.startswith(b"!<thin>")
    while at + 60 <= len(data):
        yield at
        size = int(data[at + 48 : at + 58])
        at += 60 + (0 if thin and data[at : at + 2] not in (b"/ ", b"//") else size + size % 2)


def change_member(data, choose):
    """A field of the header of a member, as text: its name or where that is, or its size."""
    at = choose.choice(list(members_of(data)))
    values = [b"", b"0", b"1", b"-1", b"9999999999", b"4294967295", b"59", b"61", b"x", b"%d" % choose.randrange(4096)]
    if choose.randrange(2):
        data[at + 48 : at + 58] = b"%-10s" % choose.choice(values)
    else:
        prefixes = [b"/", b"#1/", b"//", b"/SYM64/", b"__.SYMDEF", b"__.SYMDEF_64/", b"\xff\xfe", b"../"]
        data[at : at + 16] = (b"%-16s" % (choose.choice(prefixes) + choose.choice(values)))[:16]


def change_index(data, choose):
    """A count or a place of the symbol table, or one of the names in it."""
    at = next(members_of(data))
    size = int(data[at + 48 : at + 58])
    where = at + 60 + (choose.randrange(min(size, 40)) & ~3)
    change_number(data, choose, where, 4, choose.choice(["big", "little"]))


def change_content(data, choose):
    """What is in a member, as in a file of its own."""
    at = choose.choice(list(members_of(data)))
    size = int(data[at + 48 : at + 58])
    content = data[at + 60 : at + 60 + size]
    name_size = int(data[at + 3 : at + 16]) if data[at : at + 3] == b"#1/" else 0
    if content[name_size:][:4] == b"\x7fELF":
        part = content[name_size:]
        choose.choice(OF_OBJECTS)(part, choose)
        data[at + 60 + name_size : at + 60 + size] = part
    elif content:
        flip_bits(content, choose)
        data[at + 60 : at + 60 + size] = content


# ===--- The choice ---------------------------------------------------------------------------------------------------===#

ANY = [cut, flip_bits, flip_bits, change_words, change_words, move_block]
OF_OBJECTS = [change_header, change_header, change_section, change_section, change_type, change_type, change_references,
              change_btf_header]
OF_TEXT = [change_text, change_text, change_text, cut, flip_bits]
OF_ARCHIVES = [change_member, change_member, change_index, change_content]


def mutate(name, data, choose):
    mutations = ANY
    if name.endswith(".ll"):
        mutations = OF_TEXT
    elif name.endswith(".o"):
        mutations = ANY + OF_OBJECTS
    elif name.endswith((".a", ".rlib")):
        mutations = ANY + OF_ARCHIVES + OF_ARCHIVES
    choose.choice(mutations)(data, choose)
