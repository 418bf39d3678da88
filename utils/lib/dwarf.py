# ===- dwarf.py - The source's types, as DWARF has them -----------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Reads what llvm-dwarfdump prints, and says what the types in it are called and consist of.

    0x0000009a:     DW_TAG_structure_type                 Die(tag="structure_type", parent=<namespace t>,
                      DW_AT_name	("E")                         attributes={"name": "E", "byte_size": 16}, children=[...])
                      DW_AT_byte_size	(0x10)

Names are those of the source language: `&t::E`, `const ns::A &`. Sizes and offsets are in bits.
"""

import re

DIE_LINE = re.compile(r"^0x([0-9a-f]+):( +)(DW_TAG_(\w+)|NULL)")
ATTRIBUTE_LINE = re.compile(r"^ +DW_AT_(\w+)\t\((.*)\)$")

RECORDS = ("structure_type", "union_type", "class_type")
QUALIFIERS = {"const_type": "const", "volatile_type": "volatile", "restrict_type": "restrict"}
POINTERS = {"pointer_type": "*", "reference_type": "&", "rvalue_reference_type": "&&"}


class Die:
    def __init__(self, tag, parent):
        self.tag, self.parent, self.attributes, self.children = tag, parent, {}, []
        if parent:
            parent.children.append(self)

    def get(self, attribute, default=None):
        return self.attributes.get(attribute, default)

    @property
    def name(self):
        return self.get("name", "")

    @property
    def type(self):
        """The DIE that DW_AT_type leads to, also through the declaration or the abstract function that has it."""
        die = self
        while die is not None and "type" not in die.attributes:
            die = die.get("specification") or die.get("abstract_origin")
        return die.get("type") if die is not None else None

    def origin(self, attribute):
        """An attribute of the DIE or of what it is an instance of."""
        die = self
        while die is not None and attribute not in die.attributes:
            die = die.get("specification") or die.get("abstract_origin")
        return die.get(attribute) if die is not None else None

    def having(self, *tags):
        return [child for child in self.children if child.tag in tags]


def unescaped(text):
    """llvm-dwarfdump escapes quotes, and bytes beyond ASCII in octal."""
    octal = re.sub(rb"\\([0-7]{3}|.)", lambda m: bytes([int(m.group(1), 8)]) if len(m.group(1)) == 3 else m.group(1), text.encode())
    return octal.decode(errors="replace")


class Number(int):
    """A number and, of DW_FORM_data1 and its kin, which have no sign, the bits that it is given in."""

    def __new__(cls, value, bits):
        number = super().__new__(cls, value)
        number.bits = bits
        return number

    def signed(self):
        return self - (1 << self.bits) if self.bits and self >> (self.bits - 1) else int(self)


def value_of(text):
    """An attribute: a string, a reference (as ("ref", offset)), a number, or the text as it is."""
    if text.startswith('"'):
        return unescaped(text[1:-1])
    reference = re.match(r'^0x([0-9a-f]{8,})(?: ".*)?$', text)
    if reference:
        return ("ref", int(reference.group(1), 16))
    if re.match(r"^-?(0x[0-9a-f]+|\d+)$", text):
        return Number(int(text, 0), 4 * (len(text) - 2) if text.startswith("0x") else 0)
    return text


def read(text):
    """The root of a tree of DIEs; its children are the compile units."""
    root = Die("root", None)
    at, open_dies, die = {}, [(-1, root)], root
    for line in text.splitlines():
        started = DIE_LINE.match(line)
        if started:
            offset, depth, name = int(started.group(1), 16), len(started.group(2)), started.group(4)
            while open_dies[-1][0] >= depth:
                open_dies.pop()
            if name:
                die = at[offset] = Die(name, open_dies[-1][1])
                open_dies.append((depth, die))
            continue
        attribute = ATTRIBUTE_LINE.match(line)
        if attribute:
            die.attributes[attribute.group(1)] = value_of(attribute.group(2))
    for die in at.values():
        for attribute, value in die.attributes.items():
            if isinstance(value, tuple):
                die.attributes[attribute] = at.get(value[1], value[1])
    return root


def walk(die):
    yield die
    for child in die.children:
        yield from walk(child)


# ===--- Names -----------------------------------------------------------------------------------------------------------===#


def scopes(die):
    """The names of what `die` stands in, outermost first."""
    names, at = [], die.parent
    while at is not None and at.tag not in ("compile_unit", "root"):
        if at.tag == "subprogram":
            name = at.origin("name") or ""
            declared = at.get("specification") or at.get("abstract_origin")
            names.insert(0, name)
            at = declared.parent if declared is not None else at.parent
            continue
        if at.name or at.tag == "namespace":
            names.insert(0, at.name or "(anonymous namespace)")
        at = at.parent
    return [name for name in names if name]


def qualified(die):
    """The name with its path; empty for a type without a name."""
    if not die.name:
        return ""
    if die.get("encoding") == "DW_ATE_complex_float":  # clang calls them all "complex"
        return "_Complex " + ("float" if die.get("byte_size") == 8 else "double")
    return "::".join(scopes(die) + [die.name])


def declared(function):
    """The DIE that a definition, or an instance, of a function refers to, which stands where the source has it."""
    while "specification" in function.attributes or "abstract_origin" in function.attributes:
        function = function.get("specification") or function.get("abstract_origin")
    return function


def unit_of(die):
    while die.tag != "compile_unit":
        die = die.parent
    return die


def is_rust(die):
    return "Rust" in str(unit_of(die).get("language"))


def extents(array):
    """The numbers of elements, outermost first."""
    for range_ in array.having("subrange_type"):
        upper = range_.get("upper_bound")
        yield range_.get("count", upper + 1 if isinstance(upper, int) else 0)


def parameters(function):
    types = [p.type for p in function.having("formal_parameter") if not p.get("artificial")]
    return [spelled(t, is_rust(function)) for t in types] + ["..."] * len(function.having("unspecified_parameters"))


def rust_name(type_):
    if type_ is None:
        return "()"
    if type_.tag == "pointer_type":
        return type_.name or "&" + rust_name(type_.type)
    if type_.tag == "array_type":
        text = rust_name(type_.type)
        for count in reversed(list(extents(type_))):
            text = "[%s; %d]" % (text, count)
        return text
    if type_.tag == "subroutine_type":
        return "fn(%s)" % ", ".join(parameters(type_)) + (" -> " + rust_name(type_.type) if type_.type else "")
    return qualified(type_)


def cxx_name(type_, inner=""):
    """A declarator of C: `inner` is what has been read so far, from the name outwards."""
    if type_ is None:
        return "void" + inner
    if type_.tag in POINTERS or type_.tag == "ptr_to_member_type":
        mark = POINTERS.get(type_.tag) or cxx_name(type_.get("containing_type")) + "::*"
        target = type_.type
        around = target is not None and target.tag in ("array_type", "subroutine_type")
        return cxx_name(target, "(%s%s)" % (mark, inner) if around else " " + mark + inner)
    if type_.tag in QUALIFIERS:
        if type_.type is not None and type_.type.tag in POINTERS:
            return cxx_name(type_.type, " " + QUALIFIERS[type_.tag] + inner)
        return QUALIFIERS[type_.tag] + " " + cxx_name(type_.type, inner)
    if type_.tag == "atomic_type":
        return "_Atomic(%s)%s" % (cxx_name(type_.type), inner)
    if type_.tag == "array_type" and type_.get("GNU_vector"):
        return "%s __attribute__((ext_vector_type(%d)))%s" % (cxx_name(type_.type), next(extents(type_)), inner)
    if type_.tag == "array_type":
        return cxx_name(type_.type, inner + "".join("[%d]" % count for count in extents(type_)))
    if type_.tag == "subroutine_type":
        return cxx_name(type_.type, inner + "(%s)" % ", ".join(parameters(type_)))
    return qualified(type_) + inner


def spelled(type_, rust):
    return rust_name(type_) if rust else cxx_name(type_)


# ===--- Sizes -----------------------------------------------------------------------------------------------------------===#


def size_of(type_):
    if type_ is None:
        return 0
    if "byte_size" in type_.attributes:
        return type_.get("byte_size") * 8
    if type_.tag in POINTERS or type_.tag == "unspecified_type":  # nullptr_t
        return 64
    if type_.tag == "subroutine_type":
        return 0
    if type_.tag == "ptr_to_member_type":
        return 128 if type_.type is not None and type_.type.tag == "subroutine_type" else 64
    size = size_of(type_.type)
    if type_.tag == "array_type":
        for count in extents(type_):
            size *= count
    return size


def is_signed(type_):
    while type_ is not None and type_.tag != "base_type":
        type_ = type_.type
    return type_ is not None and type_.get("encoding") in ("DW_ATE_signed", "DW_ATE_signed_char")


def data_members(record):
    """The members that take part in the layout."""
    return [m for m in record.having("member") if not m.get("declaration") and not m.get("external")]


def offset_of(member):
    if "data_bit_offset" in member.attributes:
        return member.get("data_bit_offset")
    offset = member.get("data_member_location", 0) * 8
    if "bit_offset" in member.attributes:  # DWARF 2: from the most significant bit of the storage unit
        offset += member.get("byte_size", size_of(member.type) // 8) * 8 - member.get("bit_offset") - member.get("bit_size")
    return offset


# ===--- Variants --------------------------------------------------------------------------------------------------------===#


def block(value):
    """The bytes of a block, which llvm-dwarfdump prints as `<0x02> 01 2a`."""
    return bytes(int(byte, 16) for byte in value.split(">", 1)[1].split())


def constant(value):
    """A number, also one of more than 64 bits."""
    return value if isinstance(value, int) else int.from_bytes(block(value), "little")


def leb128(data, at, signed):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            return value - (1 << shift if signed and byte & 0x40 else 0), at


def discriminants(variant, signed):
    """The values that select a variant, as pairs of first and last."""
    if "discr_value" in variant.attributes:
        value = constant(variant.get("discr_value"))
        value = value.signed() if signed and isinstance(value, Number) else value
        return [(value, value)]
    ranges = []
    if "discr_list" in variant.attributes:
        data = block(variant.get("discr_list"))
        at = 0
        while at < len(data):
            is_range, (first, at) = data[at], leb128(data, at + 1, signed)
            last, at = leb128(data, at, signed) if is_range else (first, at)
            ranges.append((first, last))
    return ranges


def variant_part(record):
    parts = record.having("variant_part")
    return parts[0] if parts else None


def is_uninhabited(type_):
    """Whether no value of a Rust type can exist."""
    if type_ is None:
        return False
    if type_.tag == "base_type":
        return type_.name == "!"
    if type_.tag == "array_type":
        return False
    if type_.tag != "structure_type":
        return False
    part = variant_part(type_)
    if part is not None:
        return all(is_uninhabited(m.type) for v in part.having("variant") for m in v.having("member"))
    return any(is_uninhabited(m.type) for m in data_members(type_))
