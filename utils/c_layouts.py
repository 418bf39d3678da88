# ===- c_layouts.py - How compilers lay out the types of a program -------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""What a compiler itself says of its types; nothing of ours takes part. There are two sources:

- the debug info in the IR that rustc or clang writes without our plugin, which has every type with sizes and offsets:

    !13 = !DICompositeType(tag: DW_TAG_structure_type, name: "Conn", scope: !14, size: 256, elements: !17)
    !18 = !DIDerivedType(tag: DW_TAG_member, name: "closed", baseType: !19, size: 8, offset: 192)

  -> Record(path="t::Conn", size=256, members=[Member("closed", 192, 8, ...)]); all in bits, as there;

- the layouts that they print when asked (rustc -Zprint-type-sizes, clang -fdump-record-layouts-complete), which come from
  another part of the compiler. They say less, so they only have to agree.

A name may stand for several types (local types, types behind #if), so that a path leads to a list of records.
"""

import collections
import re

NODE = re.compile(r"^!(\d+) = (?:distinct )?!(\w*)[({](.*)[)}]$")
FIELD = re.compile(r'(\w+): ("[^"]*"|!\d+|-?\w+(?: \| \w+)*(?: -?[\w.]+)?)')
SCOPES = ("DINamespace", "DICompositeType", "DISubprogram", "DIModule")

# Sizes and offsets are in bits.
Member = collections.namedtuple("Member", "name offset size type is_bitfield is_base is_virtual")
Variant = collections.namedtuple("Variant", "name value members")
Record = collections.namedtuple("Record", "path kind size members variants tag enumerators")


def unescape(text):
    """Text of IR, in which bytes that are not printable are \\XX."""
    raw = re.sub(rb"\\([0-9A-Fa-f]{2})", lambda found: bytes([int(found.group(1), 16)]), text.encode())
    return raw.decode(errors="replace")


class DebugInfo:
    """The types of one file of IR, by path."""

    def __init__(self, ir):
        self.nodes, self.tuples = {}, {}
        for line in ir.splitlines():
            found = NODE.match(line)
            if found:
                number, kind, text = found.groups()
                if kind:
                    self.nodes["!" + number] = dict(FIELD.findall(text), kind=kind)
                else:
                    self.tuples["!" + number] = re.findall(r"!\d+", text)
        self.records = collections.defaultdict(list)
        for node in self.nodes.values():
            named = node["kind"] in ("DICompositeType", "DIBasicType") and "name" in node
            if named and "DIFlagFwdDecl" not in node.get("flags", ""):
                record = self.record(node)
                if record not in self.records[record.path]:
                    self.records[record.path].append(record)

    def node(self, reference):
        return self.nodes.get(reference)

    def path(self, node):
        names = [unescape(node["name"].strip('"'))]
        scope = self.node(node.get("scope"))
        while scope:
            if scope["kind"] in SCOPES and scope.get("name", '""') != '""':
                names.append(unescape(scope["name"].strip('"')))
            scope = self.node(scope.get("scope"))
        return "::".join(reversed(names))

    def elements(self, node):
        return [e for e in map(self.node, self.tuples.get(node.get("elements"), [])) if e]

    def size(self, reference):
        """Typedefs and qualifiers have no size of their own."""
        node = self.node(reference)
        while node and "size" not in node and node["kind"] == "DIDerivedType":
            node = self.node(node.get("baseType"))
        return int(node.get("size", 0)) if node else 0

    def record(self, node):
        members, variants, tag, enumerators = [], [], None, []
        for element in self.elements(node):
            if element["kind"] == "DIEnumerator":
                enumerators.append((unescape(element["name"].strip('"')), int(element["value"])))
            elif element.get("tag") == "DW_TAG_variant_part":
                variants = [self.variant(v) for v in self.elements(element)]
                tag = self.member(self.node(element["discriminator"])) if "discriminator" in element else None
            elif element.get("tag") in ("DW_TAG_member", "DW_TAG_inheritance") and "Static" not in element.get("flags", ""):
                members.append(self.member(element))
        kind = node.get("tag", "base").replace("DW_TAG_", "").replace("class", "structure").replace("_type", "")
        path = self.path(node) if "name" in node else ""
        return Record(path, kind, int(node.get("size", 0)), members, variants, tag, enumerators)

    def member(self, node):
        flags = node.get("flags", "")
        size = int(node["size"]) if "size" in node else self.size(node.get("baseType"))
        return Member(unescape(node.get("name", "").strip('"')), int(node.get("offset", 0)), size, node.get("baseType"),
                      "BitField" in flags, node["tag"] == "DW_TAG_inheritance", "Virtual" in flags)

    def variant(self, node):
        """rustc names a coroutine's variants by numbers, and their types by name."""
        payload = self.node(node.get("baseType"))
        value = re.match(r"i\d+ (-?\d+)$", node.get("extraData", ""))
        name = payload and payload.get("name") or node.get("name", "")
        members = self.record(payload).members if payload else []
        return Variant(unescape(name.strip('"')), int(value.group(1)) if value else None, members)

    def anonymous(self, reference):
        """The record without a name that a member is of, perhaps as the elements of an array; or None."""
        node = self.node(reference)
        while node and node.get("tag") in ("DW_TAG_array_type", "DW_TAG_const_type", "DW_TAG_volatile_type"):
            node = self.node(node.get("baseType"))
        unnamed = node and node["kind"] == "DICompositeType" and "name" not in node
        return self.record(node) if unnamed and "enumeration" not in node["tag"] else None


# ===--- Layouts as the compilers print them ---------------------------------------------------------------------------===#
#
# A printed layout is (size in bytes, {(variant or "", field): offset in bytes}).


def short(name):
    """Without modules, lifetimes, `r#` and spaces, which the two sources of one compiler do not write alike."""
    name = re.sub(r"r#|(?<![\w'])'\w+(?:, |(?=>))|\w+::|\s", "", name)
    return name.replace("<>", "")


def rust_layouts(text):
    """print-type-size lines: a type, then its fields in the order of their places, each behind the last and its padding."""
    layouts = collections.defaultdict(list)
    for block in re.split(r"^print-type-size type: ", text, flags=re.M)[1:]:
        name, size = re.match(r"`(.*)`: (\d+) bytes", block).groups()
        fields, variant, start, place = {}, "", 0, 0
        for what, of, length, offset in re.findall(r"^print-type-size +(\w+(?: \w+)?)(?: `\.?(.*?)`)?: (\d+) bytes(?:, offset: (\d+) bytes)?", block, re.M):
            if what == "discriminant":
                start = place = int(length)
            elif what == "variant":
                variant, place = of, start
            else:
                place = int(offset) if offset else place
                if what == "field":
                    fields[variant, "__" + of if of.isdigit() else of] = place
                place += int(length)
        layouts[short(name)].append((int(size), fields))
    return layouts


def cxx_layouts(text):
    """Blocks of `  offset |   type name` lines; fields of the type itself are indented by one step."""
    layouts = collections.defaultdict(list)
    for block in text.split("*** Dumping AST Record Layout\n")[1:]:
        name = re.match(r" *0 \| (?:struct|class|union) (.*?)(?: \(empty\))?\n", block)
        size = re.search(r"\[sizeof=(\d+)", block)
        if name and size:
            lines = re.findall(r"^ *(\d+)(?::\d+-\d+)? \|   (\S.*)$", block[: size.start()], re.M)
            fields = {("", line.split()[-1]): int(offset) for offset, line in lines if not line.endswith(")")}
            layouts[short(name.group(1))].append((int(size.group(1)), fields))
    return layouts


def agrees(record, printed):
    """Whether one of the printed layouts is that of the record. Fields are compared where both have them."""
    places = {("", m.name): m.offset // 8 for m in record.members}
    for variant in record.variants:
        places.update({(variant.name, m.name): m.offset // 8 for m in variant.members})
    return any(size == record.size // 8 and all(places[f] == o for f, o in fields.items() if f in places) for size, fields in printed)
