# ===- kernel_types.py - Random kernel types, in Rust, in C, and as another kernel has them -----------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""A world of a few struct types that hold and point to each other. A View is what one crate or module declares of it:
some fields, in any order, by the macro of the crate `polybpf` or with tags written out as docs/CORE.md has them, and
then with real anonymous unions. The target is the same types with the fields elsewhere."""

import collections

INTS = {"u8": 1, "i8": 1, "u16": 2, "i16": 2, "u32": 4, "i32": 4, "u64": 8, "i64": 8}
C_INTS = {"u8": "unsigned char", "i8": "signed char", "u16": "unsigned short", "i16": "short", "u32": "unsigned int",
          "i32": "int", "u64": "unsigned long long", "i64": "long long", "bool": "_Bool"}
KEYWORDS = ["type", "match", "fn", "move", "ref", "loop", "where", "impl", "use"]

Int = collections.namedtuple("Int", "name")
Pointer = collections.namedtuple("Pointer", "to optional")
Enum = collections.namedtuple("Enum", "name")
Struct = collections.namedtuple("Struct", "name")
Array = collections.namedtuple("Array", "of count")  # no length if it is flexible
Field = collections.namedtuple("Field", "name type")
Group = collections.namedtuple("Group", "kind members")  # anonymous: "struct" or "union" of fields and groups
# A field as an access sees it: its text in Rust, and whether other fields may be in its place.
Reach = collections.namedtuple("Reach", "name type rust shared")

ENUMERATORS = (0, 1, 5)


def size_of(type):
    """In bytes, of what has the same size everywhere."""
    if isinstance(type, Array):
        return type.count * size_of(type.of)
    return {Pointer: 8, Enum: 4}.get(type.__class__) or INTS.get(type.name, 1)


class World:
    """The types, as no one declares them."""

    def __init__(self, choose):
        self.choose = choose
        self.structs, self.weight = {}, {}
        self.enums = ["Kind0", "Kind1"]
        for i in range(choose.randint(2, 5)):
            self.add("Node%d" % i)

    def add(self, name):
        choose = self.choose
        self.count, self.name, self.weight[name] = 0, name, 1
        self.later = ["Node%d" % i for i in range(5)]
        members = [self.member() for _ in range(choose.choice((1, 3, 5, 8, 12, 25)))]
        if choose.random() < 0.15:
            members.append(Field(self.fresh(), Array(Int(choose.choice(sorted(INTS))), 0)))
        self.structs[name] = members

    def fresh(self):
        self.count += 1
        keyword = self.choose.choice(KEYWORDS) if self.choose.random() < 0.05 else None
        used = getattr(self, "used", set())
        if keyword and (self.name, keyword) not in used:
            self.used = used | {(self.name, keyword)}
            return keyword
        return "f%d" % self.count

    def member(self, depth=0, shared=False, first=False):
        """What shares its place with others is integers, whose value any bytes are."""
        choose = self.choose
        if depth < 2 and not first and choose.random() < 0.12:
            kind = choose.choice(("struct", "union"))
            members = range(choose.randint(1, 3))
            return Group(kind, [self.member(depth + 1, shared or kind == "union", i == 0) for i in members])
        return Field(self.fresh(), Int(choose.choice(sorted(INTS))) if shared else self.type())

    def type(self):
        choose, kind = self.choose, self.choose.random()
        holdable = [n for n in self.structs if not self.flexible(n) and self.weight[n] + self.weight[self.name] < 24]
        if kind < 0.45:
            return Int(choose.choice(sorted(INTS)))
        if kind < 0.50:
            return Int("bool")
        if kind < 0.55:
            return Enum(choose.choice(self.enums))
        if kind < 0.72:
            return Pointer(choose.choice(sorted(self.structs) + [self.name]), choose.random() < 0.2)
        if kind < 0.86 or not holdable:
            inner = Int(choose.choice(sorted(INTS)))
            if choose.random() < 0.25:
                inner = Array(inner, choose.choice((2, 3, 4)))
            return Array(inner, choose.choice((2, 4, 8, 16, 3)))
        held = choose.choice(sorted(holdable))
        count = choose.choice((2, 4)) if choose.random() < 0.4 and self.weight[held] < 6 else 1
        self.weight[self.name] += self.weight[held] * count
        return Struct(held) if count == 1 else Array(Struct(held), count)

    def flexible(self, name):
        last = self.structs[name][-1]
        return isinstance(last, Field) and isinstance(last.type, Array) and last.type.count == 0

    def c_enums(self):
        values = ", ".join("%%s_%d = %d" % (v, v) for v in ENUMERATORS)
        return "".join("enum %s { %s };\n" % (n, values % ((n,) * len(ENUMERATORS))) for n in self.enums)

    def c(self, attribute=""):
        """The types in C, in an order in which each is known where it is held."""
        text = self.c_enums() + "".join("struct %s;\n" % n for n in self.structs)
        for name, members in self.structs.items():
            text += "struct %s { %s }%s;\n" % (name, "".join(c_member(m, attribute) for m in members), attribute)
        return text

    def target(self):
        """The types of another kernel: other places, more fields, longer arrays."""
        other, choose = World.__new__(World), self.choose
        other.structs, other.enums = {}, self.enums

        def moved(members, flexible):
            last = members[-1:] if flexible else []
            members = [m._replace(members=moved(m.members, False)) if isinstance(m, Group) else m
                       for m in members[: len(members) - len(last)]]
            for _ in range(choose.randint(0, 3)):
                other.count += 1
                members.append(Field("new%d" % other.count, Int(choose.choice(sorted(INTS)))))
            choose.shuffle(members)
            return members + last

        other.count = 0
        for name, members in self.structs.items():
            other.structs[name] = moved(list(members), self.flexible(name))
        return other.c()


def c_declaration(type, name):
    if isinstance(type, Array):
        return c_declaration(type.of, "%s[%s]" % (name, type.count or ""))
    if isinstance(type, Pointer):
        return "struct %s *%s" % (type.to, name)
    return {Int: lambda: C_INTS[type.name], Enum: lambda: "enum " + type.name,
            Struct: lambda: "struct " + type.name}[type.__class__]() + " " + name


def c_member(member, attribute):
    if isinstance(member, Field):
        return c_declaration(member.type, member.name) + "; "
    return "%s { %s}%s; " % (member.kind, "".join(c_member(m, attribute) for m in member.members), attribute)


class View:
    """What one module declares of a world."""

    def __init__(self, world, choose, whole):
        self.world, self.choose = world, choose
        self.form = choose.choice(("crate", "tags"))
        self.suffix = {n: choose.choice(("", "", "", "___old", "___v5_3")) for n in world.structs}
        self.structs = {n: self.some(list(members), whole) for n, members in world.structs.items()}
        self.fields = {}
        for name, members in self.structs.items():
            self.fields[name] = []
            self.reach(members, "", False, self.fields[name], name)

    def some(self, members, whole):
        """A part of the members, in another order; what is flexible stays last."""
        last = members[-1:] if isinstance(members[-1], Field) and members[-1] == self.flexible(members) else []
        members = members[: len(members) - len(last)]
        if not whole:
            kept = self.choose.sample(members, max(1, len(members) * 3 // 4) if members else 0)
            members = [m._replace(members=self.some(list(m.members), whole)) if isinstance(m, Group) else m for m in kept]
        return members + last

    @staticmethod
    def flexible(members):
        last = members[-1]
        return last if isinstance(last, Field) and isinstance(last.type, Array) and last.type.count == 0 else None

    def reach(self, members, before, shared, found, name):
        number = 0
        for member in members:
            if isinstance(member, Field):
                found.append(Reach(member.name, member.type, before + self.rust_name(member.name), shared))
                continue
            inner = before
            if self.form == "tags":
                inner += "__polybpf_anon%d." % number
            number += 1
            if member.kind == "struct" or self.form == "crate":
                self.reach(member.members, inner, shared or member.kind == "union", found, name)
                continue
            for i, alternative in enumerate(member.members):
                self.reach([alternative], inner + "__polybpf_anon%d." % i, True, found, name)

    @staticmethod
    def rust_name(name):
        return "r#" + name if name in KEYWORDS else name

    def rust_type(self, type):
        if isinstance(type, Array):
            return "[%s; %d]" % (self.rust_type(type.of), type.count)
        if isinstance(type, Pointer):
            return ("Option<&'static %s>" if type.optional else "*mut %s") % self.struct(type.to)
        if type.name == "bool" and self.form == "crate":
            return "u8"
        return self.struct(type.name) if isinstance(type, Struct) else type.name

    def struct(self, name):
        return name + self.suffix[name]

    # ===--- Declarations ------------------------------------------------------------------------------------------------===#

    def rust(self):
        if self.form == "crate":
            enums = "".join("pub enum %s { %s } " % (n, ", ".join("%s_%d = %d" % (n, v, v) for v in ENUMERATORS))
                            for n in self.world.enums)
            structs = "".join("    pub struct %s { %s }\n" % (self.struct(n), "".join(map(self.by_macro, m)))
                              for n, m in self.structs.items())
            return "polybpf::kernel_types! {\n    %s\n%s}\n" % (enums, structs)
        self.text, self.tags = "", 0
        for name in self.world.enums:
            values = ", ".join("%s_%d = %d" % (name, v, v) for v in ENUMERATORS)
            self.text += "#[repr(u32)] #[derive(Clone, Copy)] pub enum %s { %s }\n" % (name, values)
        for name, members in self.structs.items():
            self.tagged(self.struct(name), members)
        return self.text

    def by_macro(self, member):
        if isinstance(member, Group):
            return "%s { %s }, " % (member.kind, "".join(map(self.by_macro, member.members)))
        return "%s: %s, " % (self.rust_name(member.name), self.rust_type(member.type))

    def tagged(self, name, members):
        """A struct with its tags, after the types of its anonymous members."""
        fields, number = "", 0
        for i, member in enumerate(members):
            which = "field_tag(%d, " % i if i else "type_tag("
            self.tags += 1
            tag = "__polybpf_tag%d: [u8; polybpf::__private::%sconcat!(module_path!(), \"%s %d\"))]" % (i, which, name, self.tags)
            if isinstance(member, Field):
                text = "%s: %s" % (self.rust_name(member.name), self.rust_type(member.type))
            else:
                inner = "%s_%d" % (name, i)
                text = "__polybpf_anon%d: %s" % (number, inner)
                number += 1
                (self.tagged if member.kind == "struct" else self.union)(inner, member.members)
            fields += "    %s, pub %s,\n" % (tag, text)
        fields += "    __polybpf_tag: [u8; polybpf::__private::field_tag(0, \"%s\")],\n" % name
        self.text += "#[repr(C)] #[derive(Clone, Copy)] pub struct %s {\n%s}\n" % (name, fields)

    def union(self, name, members):
        """A union, each member of which is a struct of its own."""
        fields = ""
        for i, member in enumerate(members):
            inner = "%s_%d" % (name, i)
            self.tagged(inner, [member])
            fields += "pub __polybpf_anon%d: %s, " % (i, inner)
        self.text += "#[repr(C)] #[derive(Clone, Copy)] pub union %s { %s}\n" % (name, fields)
