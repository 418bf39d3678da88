# ===- compare.py - The source's types in DWARF against those in BTF ----------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Which types BTF has to have (Reached), and whether it has them as DWARF does (programs).

Both sides become the same plain values before they are compared, so that a difference shows as two texts:

    type t::E: fields: DWARF ['a: u32 @0 +32'], BTF ['a: &u32 @0 +64']
"""

import collections
import re

import dwarf

ENUMERATION = "enumeration_type"
TYPEDEFS = ("typedef", "template_alias")
# In bits: LLVM's BTF writer counts the bits of a record in 32 bits.
MAX_SIZE = 2**32 - 8


def plain(name):
    """Languages and tools differ in where they put spaces."""
    return re.sub(r"\s+", "", name)


# ===--- What has to be there ---------------------------------------------------------------------------------------------===#


class Reached:
    """The types that LLVM's BTF writer goes through; see utils/roundtrip for the rule."""

    def __init__(self, root):
        self.whole, self.by_name, self.functions, self.variables = {}, {}, [], {}
        for die in dwarf.walk(root):
            if die.tag == "subprogram" and "low_pc" in die.attributes:
                self.functions.append(die)
                self.enter(die.type)
                for parameter in die.having("formal_parameter"):
                    self.enter(parameter.type)
            elif die.tag == "variable" and "DW_OP_addr" in str(die.get("location")) and "DW_OP_piece" not in die.get("location"):
                if dwarf.size_of(die.type):
                    self.enter(die.type)
                    # rustc describes vtables, which have no symbol.
                    if die.origin("linkage_name") or (die.origin("name") or "").isidentifier():
                        # The members of an anonymous union are variables of one symbol.
                        self.variables.setdefault(die.get("location"), []).append(die)

    def enter(self, type_, is_member=False, behind_pointer=False):
        if type_ is None or type_ in self.whole:
            return
        if type_.tag in dwarf.RECORDS:
            if behind_pointer and type_.name:
                self.by_name[type_] = True
            elif type_.get("declaration"):
                self.by_name[type_] = True
            else:
                self.whole[type_] = True
                self.enter_record(type_)
        elif type_.tag == "subroutine_type":
            self.enter(type_.type)
            for parameter in type_.having("formal_parameter"):
                self.enter(parameter.type)
        elif type_.tag in TYPEDEFS and behind_pointer and type_.type is not None and type_.type.tag in dwarf.RECORDS:
            self.by_name[type_] = True
        elif type_.tag == "ptr_to_member_type":
            if type_.type is not None and type_.type.tag == "subroutine_type":
                self.enter(type_.type)
        else:
            if type_.tag in (ENUMERATION, *TYPEDEFS):
                self.whole[type_] = True
            if type_.tag != ENUMERATION:
                is_pointer = type_.tag in dwarf.POINTERS
                self.enter(type_.type, is_member, behind_pointer or (is_member and is_pointer))

    def enter_record(self, record):
        for member in dwarf.data_members(record):
            self.enter(member.type, is_member=True)
        for base in record.having("inheritance"):
            self.enter(base.type)
        part = dwarf.variant_part(record)
        for variant in part.having("variant") if part is not None else []:
            for payload in variant.having("member"):
                for member in fields_of_variant(record, payload):
                    self.enter(member.type, is_member=True)


def fields_of_variant(enum, payload):
    """Without those beyond the enum's end, which only a variant that cannot exist has."""
    members = dwarf.data_members(payload.type)
    if not dwarf.is_uninhabited(payload.type):
        return members
    return [m for m in members if dwarf.offset_of(m) + dwarf.size_of(m.type) <= dwarf.size_of(enum)]


# ===--- The two sides as plain values --------------------------------------------------------------------------------------===#


def field(name, type_, offset, size):
    # DWARF has no size for pointers; what is one to rustc, may be a function itself, which has none.
    size = "?" if re.match(r'(unsafe)?(extern"[^"]*")?fn\(', plain(type_)) else size
    return "%s: %s @%d +%s" % (name, plain(type_), offset, size)


def is_anonymous(type_):
    return type_ is not None and type_.tag in (*dwarf.RECORDS, ENUMERATION) and not type_.name


def has_no_size(type_):
    """DWARF does not say how large a class is that it only declares; BTF may."""
    return type_ is not None and (bool(type_.get("declaration")) or has_no_size(type_.type)) and not dwarf.size_of(type_)


def fields_in_dwarf(members, rust):
    # A type without a name is compared where it is used.
    fields = [
        field(m.name, "" if is_anonymous(m.type) else dwarf.spelled(m.type, rust), dwarf.offset_of(m), m.get("bit_size", dwarf.size_of(m.type)))
        for m in members
    ]
    # rustc lists a coroutine's argument twice, at one place.
    return sorted(set(fields) if rust else fields)


def fields_in_btf(fields):
    return sorted(field(f["name"], f["type"], f["bit_offset"], f["size_in_bits"]) for f in fields)


def variants_in_dwarf(record, rust):
    part = dwarf.variant_part(record)
    discriminant = part.get("discr")
    discriminant = discriminant if isinstance(discriminant, dwarf.Die) else None
    signed = discriminant is not None and dwarf.is_signed(discriminant.type)
    mask = (1 << dwarf.size_of(discriminant.type)) - 1 if discriminant is not None else 0
    for index, variant in enumerate(part.having("variant")):
        payload = variant.having("member")[0]
        values = dwarf.discriminants(variant, signed)
        yield {
            "index": index,
            "name": payload.type.name or payload.name,
            "values": [(first & mask, last & mask) for first, last in values] if discriminant is not None else [],
            "is_default": discriminant is not None and not values,
            "is_uninhabited": dwarf.is_uninhabited(payload.type),
            "fields": fields_in_dwarf(fields_of_variant(record, payload), rust),
        }


def variants_in_btf(type_, mask):
    for variant in type_["variants"]:
        values = [(int(first) & mask, int(last) & mask) for first, last in variant["values"]]
        yield dict(variant, values=values, fields=fields_in_btf(variant["fields"]))


def enumerators_in_dwarf(enumeration):
    mask = (1 << dwarf.size_of(enumeration)) - 1
    return [(e.name, dwarf.constant(e.get("const_value")) & mask) for e in enumeration.having("enumerator")]


def bases_in_dwarf(record):
    for base in record.having("inheritance"):
        place = base.get("data_member_location", 0)
        if base.get("virtuality") == "DW_VIRTUALITY_virtual":
            place = "table - %d" % int(re.search(r"DW_OP_constu 0x([0-9a-f]+)", place).group(1), 16)
        yield "%s @%s" % (plain(dwarf.qualified(base.type)), place)


def bases_in_btf(type_):
    for base in type_.get("bases", []):
        yield "%s @%s" % (plain(base["type"]), "table - %d" % base["table_offset"] if base["is_virtual"] else base["bit_offset"] // 8)


# ===--- One type -----------------------------------------------------------------------------------------------------------===#

KINDS = {"structure_type": "struct", "class_type": "class", "union_type": "union", ENUMERATION: "enumeration", "typedef": "typedef", "template_alias": "typedef"}
# To DWARF these are structs.
RUST_STRUCTS = ("struct", "tuple", "closure", "slice", "trait object", "vtable")


class Comparison:
    def __init__(self, btf):
        self.by_id = {type_["id"]: type_ for type_ in btf["types"]}
        self.by_name = collections.defaultdict(list)
        for type_ in btf["types"]:
            self.by_name[plain(type_["name"])].append(type_)

    def differences(self, die, type_):
        """What is not the same, as texts."""
        rust = dwarf.is_rust(die)
        self.found = []
        self.expect("size", dwarf.size_of(die), type_["size_in_bits"])
        if rust and dwarf.variant_part(die) is not None:
            self.compare_variants(die, type_)
        else:
            kind = "struct" if rust and type_["kind"] in RUST_STRUCTS else type_["kind"]
            self.expect("kind", KINDS[die.tag], kind)
        if self.found:
            return self.found
        if die.tag == ENUMERATION:
            self.compare_enumeration(die, type_)
        elif die.tag in dwarf.RECORDS:
            self.compare_members(die, type_, rust)
        else:
            self.expect("target", plain(dwarf.spelled(die.type, rust)), plain(type_["target"]["type"]))
        return self.found

    def expect(self, what, source, btf):
        if source != btf:
            self.found.append("%s: DWARF %s, BTF %s" % (what, source, btf))

    def compare_variants(self, die, type_):
        if "variants" not in type_:
            return self.expect("kind", "enum", type_["kind"])
        discriminant = dwarf.variant_part(die).get("discr")
        mask = (1 << dwarf.size_of(discriminant.type)) - 1 if isinstance(discriminant, dwarf.Die) else 0
        if mask and "tag" in type_:
            self.expect("tag", (dwarf.offset_of(discriminant), dwarf.size_of(discriminant.type)), (type_["tag"]["bit_offset"], type_["tag"]["size_in_bits"]))
        source, btf = list(variants_in_dwarf(die, True)), list(variants_in_btf(type_, mask))
        self.expect("variants", [v["name"] for v in source], [v["name"] for v in btf])
        for ours, theirs in zip(source, btf):
            for key in ours:
                self.expect("variant %s: %s" % (ours["name"], key), ours[key], theirs[key])

    def compare_enumeration(self, die, type_):
        mask = (1 << dwarf.size_of(die)) - 1
        self.expect("enumerators", enumerators_in_dwarf(die), [(e["name"], int(e["value"]) & mask) for e in type_["enumerators"]])
        if not dwarf.is_rust(die):
            self.expect("enum class", bool(die.get("enum_class")), type_["is_scoped"])
        if die.type is not None and "target" in type_:
            self.expect("underlying type", plain(dwarf.qualified(die.type)), plain(type_["target"]["type"]))
        self.expect("signed", dwarf.is_signed(die.type), type_["is_signed"] if type_["enumerators"] else dwarf.is_signed(die.type))

    def compare_members(self, die, type_, rust):
        members = dwarf.data_members(die)
        unsized = {m.name for m in members if has_no_size(m.type)}
        kept = [dict(f, size_in_bits=0) if f["name"] in unsized else f for f in type_["fields"]]
        self.expect("fields", fields_in_dwarf(members, rust), fields_in_btf(kept))
        self.expect("bases", sorted(bases_in_dwarf(die)), sorted(bases_in_btf(type_)))
        if self.found:
            return
        for member, kept in zip(sorted(members, key=lambda m: (dwarf.offset_of(m), m.name)), sorted(type_["fields"], key=lambda f: (f["bit_offset"], f["name"]))):
            if is_anonymous(member.type):
                inside = self.by_id.get(kept["type_id"])
                found, self.found = self.found, []
                self.differences(member.type, inside) if inside else self.expect("anonymous type", member.name, None)
                self.found = found + ["in %s: %s" % (member.name or "(anonymous)", text) for text in self.found]


# ===--- A program ----------------------------------------------------------------------------------------------------------===#


def signature(function):
    rust = dwarf.is_rust(function)
    names = [(p.origin("name") or "", plain(dwarf.spelled(p.type, rust))) for p in function.having("formal_parameter")]
    return plain(dwarf.spelled(function.type, rust)), names


def elements(tuple_):
    """The types of a tuple, ["u32", "(u8,u8)"] of "(u32,(u8,u8))"; of anything else, none."""
    parts, depth = [""], 0
    for at, char in enumerate(tuple_[1:-1] if tuple_.startswith("(") and tuple_.endswith(")") else ""):
        depth += (char in "([{<") - (char in ")]}" or (char == ">" and tuple_[at] != "-"))
        if char == "," and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return [part for part in parts if part]


def has_parameters(function, expected):
    """DWARF may leave out a parameter, or its name. What is called as `Fn(A, B)` takes a tuple that the ABI spreads."""
    kept = [(p["name"], plain(p["type"])) for p in function["parameters"]]
    for name, type_ in expected:
        whole = [next((k for k in kept if k[1] == type_ and name in ("", k[0])), None)]
        spread = [next((k for k in kept if k[1] == part), None) for part in elements(type_)]
        found = whole if None not in whole else spread
        if None in found or (found is spread and not type_.startswith("(")):
            return False
        for parameter in found:
            if parameter in kept:
                kept.remove(parameter)
    return True


def is_described(function, candidates):
    result, parameters = signature(function)
    declared = dwarf.declared(function)
    names = {plain(dwarf.qualified(declared)), plain(declared.name)}
    # What the compiler made has no name, but BTF needs one.
    return any((not declared.name or plain(c["name"]) in names) and plain(c["result"]["type"]) == result and has_parameters(c, parameters) for c in candidates)


def only_in_unnamed_parameters(btf):
    """Names of the types that unnamed parameters lead to. DWARF leaves those out; in BTF they are called arg<N>."""
    texts = [p["type"] for f in btf["functions"] for p in f["parameters"] if re.fullmatch(r"arg\d+", p["name"])]
    found = set()
    while texts:
        text = texts.pop()
        for type_ in btf["types"]:
            if type_["name"] and type_["name"] in text and plain(type_["name"]) not in found:
                found.add(plain(type_["name"]))
                texts += [f["type"] for f in type_.get("fields", [])]
    return found


def programs(root, btf):
    """Differences as texts, and counts."""
    reached, comparison = Reached(root), Comparison(btf)
    differences, counts = [], collections.Counter()
    names = set()
    for die in dwarf.walk(root):
        if die.tag in KINDS:
            names.add(plain(dwarf.qualified(die)))
    for die in reached.whole:
        if is_anonymous(die):
            continue
        name = dwarf.qualified(die)
        if dwarf.size_of(die) > MAX_SIZE:
            counts["too large"] += 1
            continue
        candidates = [comparison.differences(die, type_) for type_ in comparison.by_name[plain(name)]]
        if [] in candidates:
            counts["same"] += 1
            continue
        counts["differ"] += 1
        differences.append("type %s: %s" % (name, "; ".join(min(candidates, key=len)) if candidates else "is not in BTF"))
    unnamed = only_in_unnamed_parameters(btf)
    for type_ in btf["types"]:
        known = type_["language"] == "c" or type_["kind"] == "opaque" or plain(type_["name"]) in names | unnamed
        if type_["name"] and not known:
            counts["differ"] += 1
            differences.append("type %s: is not in DWARF" % type_["name"])
    for function in reached.functions:
        counts["functions"] += 1
        if not is_described(function, btf["functions"]):
            counts["differ"] += 1
            differences.append("function %s: DWARF %s, not in BTF" % (dwarf.qualified(dwarf.declared(function)), signature(function)))
    for place, variables in reached.variables.items():
        counts["variables"] += 1
        types = [plain(dwarf.spelled(v.type, dwarf.is_rust(v))) for v in variables]
        symbols = [v.origin("linkage_name") or v.origin("name") for v in variables]
        candidates = [v for v in btf["variables"] if v["name"] in symbols] or btf["variables"]
        if not any(plain(v["type"]) in types for v in candidates):
            counts["differ"] += 1
            differences.append("variable %s: DWARF %s, not in BTF" % (symbols, types))
    counts["by name"] = len([die for die in reached.by_name if die not in reached.whole])
    counts["not reached"] = sum(die.tag in KINDS and die not in reached.whole and die not in reached.by_name for die in dwarf.walk(root))
    return differences, counts
