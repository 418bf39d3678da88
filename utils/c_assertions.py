# ===- c_assertions.py - What a dump of BTF in C has to be, as static assertions -----------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""BTF says which C type stands for which type of the source, c_layouts.py how the compiler laid that out:

    STRUCT Conn  TAG "rust.type=t::Conn"      Record("t::Conn", size=256, members=[Member("closed", 192, 8) ...])

    _Static_assert(sizeof(struct Conn) == 32, "t::Conn");
    _Static_assert(__builtin_offsetof(struct Conn, closed) == 24, "t::Conn.closed");
    _Static_assert(sizeof(((struct Conn *)0)->closed) == 1, "t::Conn.closed");

Names are taken from BTF by the rules of docs/Encoding.md, numbers never. The BTF is read by bpftool, not by us. C has no
offsetof() of a bit-field; for those there are Probes: objects with all bits of one field set.
"""

import collections
import json
import re
import subprocess

MODIFIERS = ("CONST", "VOLATILE", "RESTRICT", "TYPE_TAG")

# An object of C type `type` in which only `field` is not zero; `offset` and `size` in bits.
Probe = collections.namedtuple("Probe", "type field offset size")

# Where something is: "a.b." in C type `type`, `offset` bits from its beginning.
Place = collections.namedtuple("Place", "type prefix offset")


class Types:
    """The BTF of an object, as `bpftool btf dump -j` tells it."""

    def __init__(self, bpftool, path):
        done = subprocess.run([bpftool, "-j", "btf", "dump", "file", path], check=True, capture_output=True)
        self.types = {t["id"]: t for t in json.loads(done.stdout.decode(errors="surrogateescape"))["types"]}
        self.tags, self.enums, self.names = collections.defaultdict(list), {}, collections.Counter()
        self.typedefs = {t["name"] for t in self.types.values() if t["kind"] == "TYPEDEF"}
        for t in self.types.values():
            if t["kind"] == "DECL_TAG":
                key, _, value = t["name"].partition("=")
                self.tags[t["type_id"], t["component_idx"]].append((key.split(".")[-1], value))
            if t["kind"] in ("ENUM", "ENUM64"):
                self.enums[t["name"]] = t
                self.names.update({entry["name"] for entry in t["values"]})
            if t["kind"] in ("STRUCT", "UNION", "ENUM", "ENUM64", "TYPEDEF"):
                self.names[self.in_c(t)] += 1

        self.has_functions = any(t["kind"] == "FUNC" for t in self.types.values())

    def enumerators(self, name):
        """Those of the ENUM of this name. A longer one was cut, and got a hash."""
        found = [t for n, t in self.enums.items() if n == name or len(name) > 120 and n[:100] == name[:100]]
        return [entry["name"] for t in found for entry in t["values"]]

    def in_c(self, t):
        return t["name"] if t["kind"] == "TYPEDEF" else "%s %s" % (t["kind"].lower().replace("64", ""), t["name"])

    def tag(self, key, number, component=-1):
        component &= 0xFFFFFFFF  # bpftool 7.1 prints it without its sign
        found = [v for i in {component, component - (1 << 32)} for k, v in self.tags[number, i] if k == key]
        return found[0] if found else None

    def resolve(self, number):
        """Without typedefs and qualifiers, and the elements' type of an array."""
        t = self.types.get(number)
        while t and t["kind"] in MODIFIERS + ("TYPEDEF", "ARRAY"):
            t = self.types.get(t["type_id"])
        return t

    def members(self, t):
        """[(name in the source or "", name in C or "", member)]"""
        result = []
        for index, member in enumerate(t.get("members", [])):
            name = "" if member["name"] == "(anon)" else member["name"]
            result.append((self.tag("name", t["id"], index) or name, name, member))
        return result


class Assertions:
    """Collects what must hold for the types of one object. `problems` are things that BTF has not, or has wrong."""

    def __init__(self, types, debug_info):
        self.types, self.info = types, debug_info
        self.lines, self.probes, self.problems, self.records = [], [], [], []
        self.empties = []  # members that BTF tells in tags (section 10)
        self.unknown, self.too_large, self.shared, self.without_functions = [], [], [], []

    def collect(self):
        for t in self.types.types.values():
            path = self.types.tag("type", t["id"])
            if t["name"] == "(anon)" or t["kind"] not in ("STRUCT", "UNION", "TYPEDEF", "ENUM", "ENUM64"):
                continue
            if path is None and t["kind"] in ("STRUCT", "UNION", "TYPEDEF"):
                continue  # a typedef of the source, whose type has a line of its own, or a part of an encoding
            if path is None and (t["name"] in self.types.typedefs or t["name"].endswith("__tag")):
                continue  # the ENUM beside a typedef, or of a tag
            candidates = self.info.records.get(path, []) if path is not None else self.by_name(t["name"])
            self.one(t, path or t["name"], candidates)

    def by_name(self, name):
        return [r for path, rs in self.info.records.items() for r in rs if path.split("::")[-1] == name and r.kind == "enumeration"]

    def one(self, t, path, candidates):
        """Of several types of one path it has to be the one that fits: which one that is, only the layout tells."""
        if candidates and min(r.size for r in candidates) >= 8 * 2**32:
            return self.too_large.append(path)  # BTF has 32 bits for a size
        if not candidates:
            return self.unknown.append("%s (%s)" % (path, self.types.in_c(t)))
        if self.types.names[self.types.in_c(t)] > 1:
            return self.shared.append(path)  # an enumerator has the name too, and bpftool calls one of them NAME___2
        attempts = []
        for record in candidates:
            attempt = Assertions(self.types, self.info)
            attempt.type(t, record)
            attempts.append(attempt)
        clean = [a for a in attempts if not a.problems] or attempts[:1]
        if len(clean) == 1:
            self.lines += clean[0].lines
        else:
            self.lines.append((" || ".join("(%s)" % " && ".join("(%s)" % c for c, _ in a.lines) for a in clean), path))
        self.problems += clean[0].problems
        self.probes += clean[0].probes
        self.without_functions += clean[0].without_functions
        self.records += clean[0].records

    def hold(self, condition, what):
        self.lines.append((condition, what))

    def type(self, t, record):
        c = self.types.in_c(t)
        self.records.append(record)
        if record.kind != "unspecified":
            self.hold("sizeof(%s) == %d" % (c, record.size // 8), record.path)
        if record.enumerators:
            self.enumerators(t, record)
        elif t["kind"] in ("STRUCT", "UNION"):
            self.fields(Place(c, "", 0), t, record, record.path)

    def enumerators(self, t, record):
        """In the order of the source; where a name had to change, the value has to be there under another."""
        enum = t if t["kind"].startswith("ENUM") else self.types.enums.get(t["name"])
        if not enum:
            if self.types.tag("variants", t["id"]) is None:
                self.no_enum("%s: no ENUM" % record.path)
            return
        for (source, value), entry in zip(record.enumerators, enum["values"]):
            if self.types.tag("variants", t["id"]) is None and source != entry["name"]:
                self.problems.append("%s: '%s' is called '%s'" % (record.path, source, entry["name"]))
            if self.types.names[entry["name"]] == 1:
                self.hold("%s == %s" % (entry["name"], in_c(value)), "%s::%s" % (record.path, source))
        if len(record.enumerators) != len(enum["values"]):
            self.problems.append("%s: %d enumerators, not %d" % (record.path, len(enum["values"]), len(record.enumerators)))

    def fields(self, at, t, record, path):
        """Members of `record`, and of the BTF type `t`, which stand at `at`."""
        if record.variants:
            return self.variants(at, t, record, path)
        entries = self.types.members(t)
        self.empties = [value for key, value in self.types.tags[t["id"], -1] + self.types.tags[t["id"], 0xFFFFFFFF] if key == "empty"]
        nameless = [member for _, name, member in entries if not name]
        for m in record.members:
            if m.is_virtual:
                continue  # has no place of its own in the debug info
            if not m.name and not m.is_base:
                inner, there = self.info.anonymous(m.type), nameless.pop(0) if nameless else None
                if inner and there:
                    self.fields(at._replace(offset=at.offset + m.offset), self.types.resolve(there["type_id"]), inner, path)
                elif inner and inner.members:
                    self.problems.append("%s: an anonymous member is missing" % path)
                continue
            self.field(at, m, self.find(m, entries), path)

    def find(self, m, entries):
        if not m.is_base:
            # First those that say so themselves: a field `__pad0` is called `__pad0_`, and `__pad0` is a gap.
            ordered = sorted(entries, key=lambda entry: entry[0] == entry[1])
            return next((entry for entry in ordered if entry[0] == m.name), None)
        base = self.info.node(m.type)
        for entry in entries:
            t = self.types.resolve(entry[2]["type_id"])
            path = t and (self.types.tag("type", t["id"]) or self.types.tag("part", t["id"]))
            if entry[1].startswith("__base_") and path == self.info.path(base):
                return entry
        return None

    def field(self, at, m, entry, path):
        what, offset = "%s.%s" % (path, m.name or "base"), at.offset + m.offset
        told = "%d:%s" % (m.offset // 8, "__base_" if m.is_base else m.name)
        if not entry and any(t.startswith(told) if m.is_base else t == told for t in self.empties):
            return
        if not entry:
            return self.problems.append(what + ": not in BTF")
        name = at.prefix + entry[1]
        if m.is_bitfield:
            return self.probes.append(Probe(at.type, name, offset, m.size))
        self.hold("__builtin_offsetof(%s, %s) == %d" % (at.type, name, offset // 8), what)
        if not m.is_base and not self.has_given_room(entry):
            self.hold("sizeof(((%s *)0)->%s) == %d" % (at.type, name, m.size // 8), what)
        inner = self.info.anonymous(m.type)
        if inner:
            t = self.types.types[entry[2]["type_id"]]
            while t["kind"] in MODIFIERS + ("ARRAY",):
                name += "[0]" if t["kind"] == "ARRAY" else ""
                t = self.types.types[t["type_id"]]
            self.fields(Place(at.type, name + ".", offset), t, inner, what)

    def no_enum(self, problem):
        """No member leads to such an ENUM, so it stands with the first function."""
        (self.problems if self.types.has_functions else self.without_functions).append(problem)

    def has_given_room(self, entry):
        """Others are in its unused end: an array of none, or the first part of its type (section 10)."""
        t = self.types.types[entry[2]["type_id"]] if entry[2] else None
        return t and (t["kind"] == "ARRAY" and t["nr_elems"] == 0 or self.types.tag("part", t["id"]) is not None)

    def variants(self, at, t, record, path):
        """An enum with payloads: docs/Encoding.md, section 6."""
        union = self.types.resolve(t["members"][0]["type_id"]) if t["members"] else None
        entries = self.types.members(union) if union else []
        told = {}
        for index, (_, name, member) in enumerate(entries):
            text = self.types.tag("variant", union["id"], index)
            if text is not None:
                number, source, values = text.split(":")
                told[int(number)] = (source, values, name, self.types.resolve(member["type_id"]))
        if record.tag:
            self.field(at, record.tag._replace(name="tag"), ("tag", "tag", None), path)
        shared = [e for _, name, member in entries if not name for e in self.types.members(self.types.resolve(member["type_id"]))]
        for m in record.members:  # what all variants share
            self.field(at, m, self.find(m, shared), path)
        for index, variant in enumerate(record.variants):
            if index not in told or told[index][0] != variant.name:
                self.problems.append("%s::%s: not in BTF" % (path, variant.name))
            else:
                self.variant(at, t, record, variant, *told[index][1:])

    def variant(self, at, t, record, variant, values, name, payload):
        what = "%s::%s" % (record.path, variant.name)
        entries = self.types.members(payload)
        for m in variant.members:
            entry = self.find(m, entries)
            # Beyond the end of the enum are only fields of a variant of which no value exists.
            if entry or not values.endswith("!") or m.offset + m.size <= record.size:
                self.field(at._replace(prefix="%s%s." % (at.prefix, name)), m, entry, what)
        if variant.value is not None and record.tag and record.tag.size <= 64:
            enumerator = joined(t["name"], name)
            there = self.types.enumerators(joined(t["name"], "tag"))
            # What is longer than a name may be was cut, and got a hash.
            found = [e for e in there if e == enumerator or len(enumerator) > 120 and e[:100] == enumerator[:100]]
            if not found:
                return self.no_enum("%s: no enumerator %s" % (what, enumerator))
            # The debug info has the bits of the value, C its value: compare as the tag's type does.
            tag = "__typeof__(((%s *)0)->%stag)" % (at.type, at.prefix)
            self.hold(" || ".join("(%s)%s == (%s)%s" % (tag, e, tag, in_c(variant.value)) for e in found), what)


def joined(left, right):
    """With two underscores between; three in a row would mark a CO-RE flavor (docs/Encoding.md, section 3)."""
    run = len(left) - len(left.rstrip("_")) + 2 + len(right) - len(right.lstrip("_"))
    return left + ("___" if run >= 3 else "__") + right


def in_c(value):
    return "%d%s" % (value, "LL" if -(2**63) < value < 2**63 else "ULL") if value != -(2**63) else "(-%dLL - 1)" % (2**63 - 1)


def static_assertions(assertions):
    """C to stand behind the dump."""
    return "".join('_Static_assert(%s, "%s");\n' % (condition, re.sub(r'["\\]', "?", what)) for condition, what in assertions.lines)


def probes(assertions):
    """An object for each bit-field, in a section of its own."""
    text = 'const %s polybpf_probe_%d __attribute__((section("probe.%d"))) = { .%s = -1 };\n'
    return "".join(text % (p.type, number, number, p.field) for number, p in enumerate(assertions.probes))
