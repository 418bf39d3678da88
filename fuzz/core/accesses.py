# ===- accesses.py - Random accesses to kernel types, the same in Rust and in C ------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Functions that read, write and compare fields, take their addresses and add their offsets. Each is written twice and
means the same both times. All that is read goes into what the function returns, so that no access is dead.

Every program has the arguments of `slots`: pointers to objects of each type, small numbers, room to write to.
"""

import collections

from kernel_types import Array, C_INTS, Enum, INTS, Int, Pointer, Struct, size_of

POINTERS, NUMBERS, ROOM = 2, 4, 32
HELPER = 200

class NothingThere(Exception):
    """No type of the view has a field of the wanted kind."""


# A place in memory that both languages can name; `sole` if its offset from `base` is one constant. `structs` are the names of
# those that it is in.
Place = collections.namedtuple("Place", "rust c type shared base fields sole structs")


class Write(str):
    """A line of Rust with `@` where the place is that it writes to, of which LLVM must not think that it knows it if other
    code of the function goes to elements of arrays of its structs, or if it is in a union (docs/CORE.md)."""

    def __new__(cls, text, place):
        line = super().__new__(cls, text)
        line.place = place
        return line

    def spelled(self, stepped):
        known = not self.place.shared and stepped.isdisjoint(self.place.structs)
        return self.replace("@", ("&raw mut %s" if known else "polybpf::launder(&raw mut %s)") % self.place.rust)


def slots(names):
    """Where in the array of arguments what is."""
    order = {name: i * POINTERS for i, name in enumerate(names)}
    return order, len(order) * POINTERS, len(order) * POINTERS + NUMBERS


class Function:
    """The body of one function on pointers to objects of `view`; `inner` if it is called by others."""

    def __init__(self, view, choose, names, helpers):
        self.view, self.choose, self.helpers = view, choose, helpers
        self.order, self.numbers, self.room = slots(names)
        self.pointers = {}
        self.stepped = set()  # the structs that the function goes to elements of arrays of
        self.rust, self.c, self.used = [], [], 0

    def keep(self, rust, c):
        """For what is an offset or an address: no arithmetic but addition is safe for those (docs/CORE.md)."""
        at = self.room + self.choose.randrange(ROOM)
        self.both("ptr::write_volatile(a.add(%d), %s);" % (at, rust), "*(volatile u64 *)&a[%d] = %s;" % (at, c))

    # ===--- What there is to access -------------------------------------------------------------------------------------===#

    def fresh(self, stem):
        self.used += 1
        return "%s%d" % (stem, self.used)

    def both(self, rust, c=None):
        self.rust.append(rust)
        self.c.append(rust if c is None else c)

    def mix(self, rust, c):
        self.both("acc = acc.wrapping_mul(33).wrapping_add(%s);" % rust, "acc = acc * 33 + (%s);" % c)

    def number(self):
        """A small number that is not known."""
        return ("n%d" % self.choose.randrange(NUMBERS),) * 2

    def pointer(self, name=None):
        """A pointer variable: (name of the variable, of the type)."""
        usable = [n for n in self.order if n in self.view.structs and self.view.fields[n]]
        name = name or self.choose.choice(usable)
        return self.choose.choice(self.pointers.get(name) or [self.declare(name)]), name

    def declare(self, name):
        self.pointers[name] = []
        for i in range(POINTERS):
            var = "%s_%d" % (name.lower(), i)
            self.both("let %s = *a.add(%d) as *mut %s;" % (var, self.order[name] + i, self.view.struct(name)),
                      "struct %s *%s = (void *)a[%d];" % (name, var, self.order[name] + i))
            self.pointers[name].append(var)
        return self.pointers[name][0]

    def place(self, want=lambda type: True, start=None, dynamic=True, chain=True, elements=True):
        """A random place of a wanted type, or None."""
        for _ in range(30):
            var, name = start or self.pointer()
            place = self.walk(Place("(*%s)" % var, "%s->" % var, Struct(name), False, (var, name), (), True, ()), dynamic, chain, elements)
            if place and want(place.type):
                return place
        raise NothingThere

    def walk(self, place, dynamic, chain, elements):
        """Goes on from a struct to a field, and perhaps further."""
        fields = self.view.fields[place.type.name]
        if not fields:
            return None
        field = self.choose.choice(fields)
        separator = "" if place.c.endswith("->") else "."
        place = place._replace(rust=place.rust + "." + field.rust, c=place.c + separator + field.name, type=field.type,
                               shared=place.shared or field.shared, fields=place.fields + (field,), structs=place.structs + (place.type.name,))
        while isinstance(place.type, Array) and (isinstance(place.type.of, Struct) or self.choose.random() < 0.7):
            if not elements or not place.type.count:
                return None if isinstance(place.type.of, Struct) else place
            place = self.index(place, dynamic)
        if isinstance(place.type, Struct):
            return self.walk(place, dynamic, chain, elements)
        if isinstance(place.type, Pointer) and chain and self.choose.random() < 0.6 and self.view.fields[place.type.to]:
            rust = "(*(%s))" % place.rust if not place.type.optional else "(*as_pointer(%s))" % place.rust
            to = Place(rust, place.c + "->", Struct(place.type.to), False, None, (), False, ())
            return self.walk(to, dynamic, chain, elements)
        return place

    def index(self, place, dynamic):
        count, of = place.type.count, place.type.of
        if isinstance(of, Struct):
            self.stepped.add(of.name)
        if dynamic and count & (count - 1) == 0 and self.choose.random() < 0.4:
            number, _ = self.number()
            place = place._replace(rust="%s[(%s & %d) as usize]" % (place.rust, number, count - 1), sole=False)
            if isinstance(of, Struct):  # clang relocates the array and the field, not the stride
                return place._replace(c="AT(struct %s, &%s, %s & %d)->" % (of.name, place.c, number, count - 1), type=of)
            return place._replace(c="%s[%s & %d]" % (place.c, number, count - 1), type=of)
        number = self.choose.randrange(count)
        return place._replace(rust="%s[%d]" % (place.rust, number), c="%s[%d]" % (place.c, number), type=of)

    # ===--- Values ------------------------------------------------------------------------------------------------------===#

    def value(self, place):
        """What is at the place, as 64 bits."""
        how = self.choose.random()
        if isinstance(place.type, Enum) and self.view.form == "crate":
            place = place._replace(rust=place.rust + ".value")
        rust, c = "ptr::read(&raw const %s)" % place.rust, place.c
        if how < 0.15:
            rust, c = "ptr::read_volatile(&raw const %s)" % place.rust, "*(volatile %s *)&%s" % (self.c_type(place.type), c)
        elif how < 0.3:
            rust = "get(&raw const %s)" % place.rust
        elif how < 0.6 and isinstance(place.type, Int):
            rust = place.rust
        if isinstance(place.type, Pointer) and place.type.optional:
            return "as_pointer(%s) as u64" % rust, "(u64)%s" % c
        return "(%s) as u64" % rust, "(u64)(%s)" % c

    @staticmethod
    def c_type(type):
        if isinstance(type, Pointer):
            return "struct %s *" % type.to
        return "enum " + type.name if isinstance(type, Enum) else C_INTS[type.name]

    def scalar(self, **how):
        return self.place(lambda type: not isinstance(type, Array), **how)

    def integer(self, **how):
        return self.place(lambda type: isinstance(type, Int) and type.name != "bool", **how)

    def write_to(self, place, rust, c):
        self.both(Write(rust, place), c)

    def condition(self):
        number, _ = self.number()
        return "%s & 1 != 0" % number, "(%s & 1) != 0" % number

    # ===--- Statements --------------------------------------------------------------------------------------------------===#

    def read(self):
        place = self.scalar()
        self.mix(*self.value(place))

    def write(self):
        place = self.integer()
        if self.choose.random() < 0.3:
            self.write_to(place, "ptr::write_volatile(@, acc as %s);" % place.type.name, "*(volatile %s *)&%s = acc;" % (C_INTS[place.type.name], place.c))
        else:
            self.write_to(place, "*(@) = acc as %s;" % place.type.name, "%s = acc;" % place.c)

    def several(self):
        """Several fields in one expression."""
        places = {place.c: place for place in (self.scalar() for _ in range(self.choose.randint(2, 6))) if place}
        values = [self.value(place) for place in places.values()]  # all different: x ^ x reads nothing
        if not values:
            return
        operator = self.choose.choice("^|")  # & of a bool and an aligned pointer is known
        self.mix(*((" %s " % operator).join("(%s)" % value[language] for value in values) for language in (0, 1)))

    def choice(self):
        start = self.pointer()
        (rust_a, c_a), (rust_b, c_b) = (self.value(self.scalar(start=start)) for _ in "ab")
        rust, c = self.condition()
        self.mix("if %s { %s } else { %s }" % (rust, rust_a, rust_b), "%s ? %s : %s" % (c, c_a, c_b))

    def chosen_address(self):
        first = self.integer()
        second = self.place(lambda type: type == first.type)
        if not second:
            return
        rust, c = self.condition()
        var = self.fresh("q")
        self.both("let %s: *mut %s = if %s { &raw mut %s } else { &raw mut %s };" % (var, first.type.name, rust, first.rust, second.rust),
                  "%s *%s = %s ? &%s : &%s;" % (C_INTS[first.type.name], var, c, first.c, second.c))
        self.mix("*%s as u64" % var, "(u64)*%s" % var)

    def match(self):
        start = self.pointer()
        values = [self.value(self.scalar(start=start)) for _ in range(self.choose.choice((3, 4, 8)))]
        number, _ = self.number()
        arms = "".join("%d => %s, " % (i, v[0]) for i, v in enumerate(values[1:]))
        cases = "".join("case %d: v = %s; break; " % (i, v[1]) for i, v in enumerate(values[1:]))
        self.mix("match %s { %s _ => %s }" % (number, arms, values[0][0]),
                 "({ u64 v; switch (%s) { %s default: v = %s; } v; })" % (number, cases, values[0][1]))

    def offset(self, start, **how):
        """(Rust, C, place) of an offset as a number."""
        place = self.scalar(start=start, dynamic=False, chain=False, elements=False, **how)
        if not place:
            return None
        path = ".".join(field.rust for field in place.fields)
        var, name = place.base
        return ("offset_of!(%s, %s)" % (self.view.struct(name), path),
                "(u64)__builtin_preserve_field_info(%s, 0)" % place.c, place)

    def offset_value(self):
        found = self.offset(self.pointer())
        if found:
            self.keep("%s as u64" % found[0], found[1])

    def table_of_offsets(self):
        """Offsets chosen by a number, which an optimiser likes to put into a table."""
        start = self.pointer()
        found = [f for f in (self.offset(start) for _ in range(self.choose.choice((4, 4, 8)))) if f]
        if len(found) < 4:
            return
        number, _ = self.number()
        cases = "".join("case %d: v = %s; break; " % (i, f[1]) for i, f in enumerate(found[1:], 1))
        c = "({ u64 v; switch (%s %% %d) { %s default: v = %s; } v; })" % (number, len(found), cases, found[0][1])
        if self.choose.random() < 0.5:
            rust = "[%s][(%s %% %d) as usize]" % (", ".join(f[0] for f in found), number, len(found))
        else:
            arms = "".join("%d => %s, " % (i, f[0]) for i, f in enumerate(found[1:], 1))
            rust = "match %s %% %d { %s _ => %s }" % (number, len(found), arms, found[0][0])
        self.mix("*(%s as *const u8).add(%s) as u64" % (start[0], rust), "*((u8 *)%s + %s)" % (start[0], c))

    def offset_argument(self):
        start = self.pointer()
        found = self.offset(start)
        if found:
            self.mix("byte_at(%s as *const u8, %s)" % (start[0], found[0]), "byte_at((u8 *)%s, %s)" % (start[0], found[1]))

    def address(self):
        place = self.place()
        base = place.base[0] if place.base else "a"
        self.keep("(&raw const %s as u64).wrapping_sub(%s as u64)" % (place.rust, base), "(u64)&%s - (u64)%s" % (place.c, base))

    def distance(self):
        start = self.pointer()
        first, second = (self.scalar(start=start, dynamic=False, chain=False) for _ in "ab")
        # Of two fields of one member, C asks where the member is.
        if first and second and first.fields[0] != second.fields[0]:
            self.keep("(&raw const %s as u64).wrapping_sub(&raw const %s as u64)" % (first.rust, second.rust),
                     "(u64)&%s - (u64)&%s" % (first.c, second.c))

    def container(self):
        """From a pointer to a field, which comes out of memory, to another field."""
        found = self.offset(self.pointer())
        if not found:
            return
        rust, c, place = found
        var, at, name = self.fresh("q"), self.room + self.choose.randrange(ROOM), place.base[1]
        self.both("ptr::write_volatile(a.add(%d), &raw mut %s as u64);" % (at, place.rust), "*(volatile u64 *)&a[%d] = (u64)&%s;" % (at, place.c))
        self.both("let %s = (ptr::read_volatile(a.add(%d)) as *mut u8).sub(%s) as *mut %s;" % (var, at, rust, self.view.struct(name)),
                  "struct %s *%s = (void *)(*(volatile u64 *)&a[%d] - %s);" % (name, var, at, c))
        self.mix(*self.value(self.scalar(start=(var, name))))
        self.both("ptr::write_volatile(a.add(%d), 0);" % at, "*(volatile u64 *)&a[%d] = 0;" % at)

    def loop(self):
        place = self.place(lambda type: isinstance(type, Array) and isinstance(type.of, Int) and type.count)
        if not place:
            return
        k, count = self.fresh("k"), place.type.count
        bound = str(count) if self.choose.random() < 0.5 or count & (count - 1) else "((n1 & %d) + 1)" % (count - 1)
        if bound == str(count) and self.choose.random() < 0.4:
            self.both("for x in (&*(&raw const %s)).iter() { acc = acc.wrapping_mul(33).wrapping_add(*x as u64); }" % place.rust,
                      "for (int k = 0; k < %d; k++) acc = acc * 33 + (u64)%s[k];" % (count, place.c))
            return
        self.both("let mut %s = 0; while %s < %s as usize { acc = acc.wrapping_mul(33).wrapping_add((&raw const %s).cast::<%s>().add(%s).read() as u64); %s += 1; }"
                  % (k, k, bound, place.rust, place.type.of.name, k, k),
                  "for (u64 %s = 0; %s < %s; %s++) acc = acc * 33 + (u64)%s[%s];" % (k, k, bound, k, place.c, k))

    def loop_structs(self):
        """Over an array of structs that a struct holds, or that a pointer points to."""
        var, name = self.pointer()
        held = [f for f in self.view.fields[name] if isinstance(f.type, Array) and isinstance(f.type.of, Struct) and self.view.fields[f.type.of.name]]
        k, e = self.fresh("k"), self.fresh("e")
        if held:
            field = self.choose.choice(held)
            inner, count = field.type.of.name, field.type.count
            rust, c = "(&raw mut (*%s).%s).cast::<%s>()" % (var, field.rust, self.view.struct(inner)), "&%s->%s" % (var, field.name)
        elif self.view.world.flexible(name):
            return
        else:
            inner, count, rust, c = name, self.choose.choice((2, 3, 5)), var, var
        self.stepped.add(inner)
        place = self.scalar(start=(e, inner))
        value = self.value(place)
        bound = str(count) if self.choose.random() < 0.5 else "(n2 & 1) + 1"
        self.both("let mut %s = 0u64; while %s < %s { let %s = %s.add(%s as usize); acc = acc.wrapping_mul(33).wrapping_add(%s); %s += 1; }"
                  % (k, k, bound, e, rust, k, value[0], k),
                  "for (u64 %s = 0; %s < %s; %s++) { struct %s *%s = AT(struct %s, %s, %s); acc = acc * 33 + (%s); }"
                  % (k, k, bound, k, inner, e, inner, c, k, value[1]))

    def neighbour(self):
        var, name = self.pointer()
        if self.view.world.flexible(name):
            return
        other = self.fresh("e")
        self.stepped.add(name)
        if self.choose.random() < 0.5:
            k = self.choose.randint(1, 3)
            self.both("let %s = %s.add(%d);" % (other, var, k), "struct %s *%s = AT(struct %s, %s, %d);" % (name, other, name, var, k))
        else:
            number, _ = self.number()
            self.both("let %s = %s.add((%s & 3) as usize);" % (other, var, number), "struct %s *%s = AT(struct %s, %s, %s & 3);" % (name, other, name, var, number))
        for _ in range(self.choose.randint(1, 2)):
            self.mix(*self.value(self.scalar(start=(other, name))))

    def same(self):
        place = self.place()
        at = self.choose.choice(range(self.numbers))
        self.mix("(&raw const %s as u64 == ptr::read_volatile(a.add(%d))) as u64" % (place.rust, at), "(u64)((u64)&%s == *(volatile u64 *)&a[%d])" % (place.c, at))

    def helper(self):
        place = self.place(lambda type: not isinstance(type, Array) or type.count)
        self.mix("helper(&raw const %s as *const u8, %d)" % (place.rust, size_of(place.type)), "helper(&%s, %d)" % (place.c, size_of(place.type)))

    def copy(self):
        place = self.place(lambda type: isinstance(type, Array) and type.count and size_of(type) <= 128)
        if not place:
            return
        size = size_of(place.type)
        at = self.room + self.choose.randrange(ROOM - 16)
        if self.choose.random() < 0.2:
            self.write_to(place, "ptr::write_bytes(@ as *mut u8, 0, %d);" % size, "__builtin_memset(&%s, 0, %d);" % (place.c, size))
            return
        self.both("ptr::copy_nonoverlapping(&raw const %s as *const u8, a.add(%d) as *mut u8, %d);" % (place.rust, at, size),
                  "__builtin_memcpy(&a[%d], &%s, %d);" % (at, place.c, size))
        self.mix("*a.add(%d)" % at, "a[%d]" % at)

    def atomic(self):
        place = self.place(lambda type: isinstance(type, Int) and type.name == "u64")
        rust, c = self.choose.choice((("xadd", "__sync_fetch_and_add"), ("or", "__sync_fetch_and_or"), ("xor", "__sync_fetch_and_xor")))
        var = self.fresh("old")
        self.write_to(place, "let %s = core::intrinsics::atomic_%s::<u64, u64, { AtomicOrdering::SeqCst }>(@, acc);" % (var, rust), "u64 %s = %s(&%s, acc);" % (var, c, place.c))
        self.mix(var, var)

    def zeros(self):
        start = self.pointer()
        for _ in range(self.choose.randint(2, 4)):
            place = self.integer(start=start, dynamic=False)
            self.write_to(place, "*(@) = 0;", "%s = 0;" % place.c)

    def move(self):
        to = self.integer()
        start = self.place(lambda type: type == to.type)
        self.write_to(to, "*(@) = %s;" % start.rust, "%s = %s;" % (to.c, start.c))

    def ask(self):
        found = self.offset(self.pointer())
        if not found:
            return
        name, path = self.view.struct(found[2].base[1]), ".".join(field.rust for field in found[2].fields)
        self.keep(*self.choose.choice((
            ("polybpf::field_size!(%s, %s)" % (name, path), "__builtin_preserve_field_info(%s, 1)" % found[2].c),
            ("polybpf::field_exists!(%s, %s) as u64" % (name, path), "__builtin_preserve_field_info(%s, 2)" % found[2].c),
            ("polybpf::type_size!(%s)" % name, "SIZE(struct %s)" % found[2].base[1]))))

    def flexible(self):
        var, name = self.pointer()
        last = self.view.fields[name][-1]
        if not (isinstance(last.type, Array) and last.type.count == 0):
            return
        k, c = (str(self.choose.randrange(4)),) * 2 if self.choose.random() < 0.5 else ("(n3 & 3) as usize", "n3 & 3")
        self.mix("(&raw const (*%s).%s).cast::<%s>().add(%s).read() as u64" % (var, last.rust, last.type.of.name, k), "(u64)%s->%s[%s]" % (var, last.name, c))

    def call(self):
        """A function that is not inlined."""
        usable = [h for h in self.helpers if h[1] in self.view.structs]
        if not usable:
            return
        function, name = self.choose.choice(usable)
        var, _ = self.pointer(name)
        self.mix("%s(%s, a)" % (function, var), "%s(%s, a)" % (function, var))

    STATEMENTS = ("read read read write several choice choice chosen_address chosen_address match offset_value "
                  "table_of_offsets offset_argument address distance container loop loop loop_structs neighbour same helper "
                  "copy atomic zeros move ask flexible call").split()

    def statement(self):
        """A statement, if the view has what it is about."""
        rust, c = len(self.rust), len(self.c)
        try:
            getattr(self, self.choose.choice(self.STATEMENTS))()
        except NothingThere:
            del self.rust[rust:], self.c[c:]

    def body(self, count):
        self.both("let mut acc = 1u64;", "u64 acc = 1;")
        for i in range(NUMBERS):
            self.both("let n%d = *a.add(%d);" % (i, self.numbers + i), "u64 n%d = a[%d];" % (i, self.numbers + i))
        for name in self.order:
            if name in self.view.structs:
                self.declare(name)
        for _ in range(count):
            self.statement()
        self.both("acc", "return acc;")
        rust = [line.spelled(self.stepped) if isinstance(line, Write) else line for line in self.rust]
        return "\n    ".join(rust), "\n  ".join(self.c)
