# ===- program.py - A random program about kernel types, in Rust and in C ------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Program(seed): the same functions in Rust, in one or two crates with one or two views of the types, and in C; the types
of a kernel that has them elsewhere; and what is in memory when the functions run there."""

import random
import struct

import accesses
import kernel_types

RUST = """#![recursion_limit = "256"]
#![no_std]
#![feature(core_intrinsics)]
#![allow(internal_features, dead_code, non_camel_case_types, non_snake_case, unused_unsafe, unused_variables, unused_mut, unused_parens, unused_imports, static_mut_refs)]
use core::{intrinsics::AtomicOrdering, mem::{offset_of, transmute}, ptr, sync::atomic::{AtomicU64, Ordering}};
%s
#[inline(always)]
unsafe fn get<T>(from: *const T) -> T { ptr::read_unaligned(from) }
#[inline(always)]
fn as_pointer<T>(from: Option<&'static T>) -> *mut T { match from { Some(to) => to as *const T as *mut T, None => ptr::null_mut() } }
#[inline(always)]
unsafe fn helper(from: *const u8, size: u64) -> u64 {
    let helper: unsafe extern "C" fn(*const u8, u64) -> u64 = transmute(200usize);
    helper(from, size)
}
#[inline(never)]
unsafe fn byte_at(base: *const u8, offset: usize) -> u64 { *base.add(offset) as u64 }
"""
PANIC = "#[panic_handler] fn panic(_: &core::panic::PanicInfo) -> ! { loop {} }"
C = """typedef unsigned long long u64;
typedef unsigned char u8;
#define CORE __attribute__((preserve_access_index))
#define SIZE(T) ((u64)__builtin_preserve_type_info(*(T *)0, 1))
#define AT(T, P, I) ((T *)((char *)(P) + (u64)(I) * SIZE(T)))
static u64 (*const helper)(void *, u64) = (void *)200;
static __attribute__((noinline)) u64 byte_at(u8 *base, u64 offset) { return base[offset]; }
"""
ELEMENTS, PAD = 12, 64


def helper(machine, address, size, *rest):
    """What the program's helper does: a number that depends on all bytes."""
    value = 0
    for i in range(size):
        value = value * 31 + machine.load("B", address + i)
    return value


class Program:
    def __init__(self, seed, functions=8, statements=10):
        self.choose = random.Random(seed)
        self.world = kernel_types.World(self.choose)
        self.names = sorted(self.world.structs)
        views = self.choose.choice((1, 1, 2))
        self.crates = 1 if views == 1 else self.choose.choice((1, 2))
        self.views = [kernel_types.View(self.world, self.choose, whole=i == 0) for i in range(views)]
        self.modules, self.c = [], C + self.world.c("CORE").replace("}CORE", "} CORE")
        self.functions = []
        for i, view in enumerate(self.views):
            self.modules.append("pub mod view%d {\nuse super::*;\n%s%s}\n" % (i, view.rust(), self.code(i, view, functions // views, statements)))

    def code(self, number, view, count, statements):
        """The functions of one view: some that are called, some that are programs."""
        text, inner, called = "", [], []
        for i in range(self.choose.randint(0, 2)):
            inner.append(("inner%d_%d" % (number, i), self.choose.choice(self.names)))
        for i in range(max(1, count)):
            name = "f%d_%d" % (number, i)
            called.append((name, *self.function(view, inner, statements)))
            self.functions.append(name)
        for name, type in inner:
            if not any(name + "(" in rust for _, rust, _ in called):
                continue
            rust, c = self.function(view, [], self.choose.randint(1, 3))
            text += "#[inline(never)]\npub unsafe extern \"C\" fn %s(it: *mut %s, a: *mut u64) -> u64 {\n    %s\n}\n" % (name, view.struct(type), rust)
            self.c += "static __attribute__((noinline)) u64 %s(struct %s *it, u64 *a) {\n  %s\n}\n" % (name, type, c)
        for name, rust, c in called:
            text += "#[no_mangle]\n#[link_section = \"core/%s\"]\npub unsafe extern \"C\" fn %s(a: *mut u64) -> u64 {\n    %s\n}\n" % (name, name, rust)
            self.c += "__attribute__((section(\"core/%s\"), used)) u64 %s(u64 *a) {\n  %s\n}\n" % (name, name, c)
        return text

    def function(self, view, inner, statements):
        return accesses.Function(view, self.choose, self.names, inner).body(statements)

    def rust(self):
        """The source of each crate."""
        if self.crates == 1:
            return [RUST % PANIC + "".join(self.modules)]
        return [RUST % (PANIC if i == 0 else "") + module for i, module in enumerate(self.modules)]

    def target(self):
        keep = "".join("struct %s *keep_%s;\n" % (n, n) for n in self.names)
        return self.world.target() + keep

    # ===--- Memory ------------------------------------------------------------------------------------------------------===#

    def memory(self, btf, base, seed):
        """Objects of all types of `btf`, which point to each other, then the arguments: (bytes, address of those)."""
        choose, memory, self.objects = random.Random(seed), bytearray(), {}
        for name in self.names:
            size, flexible = btf.named(name).size, self.world.flexible(name)
            size += PAD if flexible else 0
            self.objects[name] = [base + len(memory) + i * size for i in range(3)]
            memory += choose.randbytes(size * (3 if flexible else ELEMENTS))
        for name in self.names:
            flexible = self.world.flexible(name)
            step = btf.named(name).size + (PAD if flexible else 0)
            for i in range(3 if flexible else ELEMENTS):
                self.fill(btf, btf.named(name), memory, self.objects[name][0] - base + i * step, choose)
        order, numbers, room = accesses.slots(self.names)
        argument = base + len(memory)
        slots = [choose.choice(self.objects[name]) for name in order for _ in range(accesses.POINTERS)]
        slots += [choose.randrange(8) for _ in range(accesses.NUMBERS)] + [0] * (accesses.ROOM + 16)
        return memory + struct.pack("<%dQ" % len(slots), *slots), argument

    def fill(self, btf, type, memory, at, choose):
        """Makes values of what is not only bytes: pointers, enumerators, bools."""
        if type.kind == "ARRAY":
            element = btf.resolved(type.to)
            for i in range(type.size):
                self.fill(btf, element, memory, at + i * btf.size(element), choose)
        for _, to, bits in type.members if type.kind in ("STRUCT", "UNION") else ():
            self.fill(btf, btf.resolved(to), memory, at + bits // 8, choose)
        if type.kind == "PTR":
            to = self.objects.get(btf.resolved(type.to).name)
            struct.pack_into("<Q", memory, at, choose.choice(to) if to else 0)
        elif type.kind == "ENUM":
            struct.pack_into("<I", memory, at, choose.choice(kernel_types.ENUMERATORS))
        elif type.name == "_Bool":
            memory[at] = choose.randrange(2)
