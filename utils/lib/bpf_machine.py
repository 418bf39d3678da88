# ===- bpf_machine.py - Runs BPF code in a memory of its own ------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""A BPF interpreter (cpu v3, little-endian), for code that no kernel would let run: it follows any pointers.

    memory = bytearray(...); Machine(code, memory).run(argument)      the value that is returned, memory changed

Addresses are BASE plus an index into the memory, whose upper end is the stack. An access outside of it is a Fault. A
helper is a function of (machine, r1, ..., r5).
"""

import struct

BASE = 0x10000
STACK = 512
MASK = (1 << 64) - 1
SIZES = {0x00: "I", 0x08: "H", 0x10: "B", 0x18: "Q"}


class Fault(Exception):
    pass


def signed(value, bits=64):
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value


def alu(op, a, b, bits):
    mask = (1 << bits) - 1
    if op == 0x00:
        return a + b & mask
    if op == 0x10:
        return a - b & mask
    if op == 0x20:
        return a * b & mask
    if op == 0x30:
        return (a & mask) // (b & mask) if b & mask else 0
    if op == 0x40:
        return a | b
    if op == 0x50:
        return a & b
    if op == 0x60:
        return a << (b & bits - 1) & mask
    if op == 0x70:
        return (a & mask) >> (b & bits - 1)
    if op == 0x80:
        return -a & mask
    if op == 0x90:
        return (a & mask) % (b & mask) if b & mask else a
    if op == 0xA0:
        return a ^ b
    if op == 0xB0:
        return b
    if op == 0xC0:
        return signed(a, bits) >> (b & bits - 1) & mask
    raise Fault("ALU operation %#x" % op)


def taken(op, a, b, bits):
    a, b = a & (1 << bits) - 1, b & (1 << bits) - 1
    sa, sb = signed(a, bits), signed(b, bits)
    return {0x00: True, 0x10: a == b, 0x20: a > b, 0x30: a >= b, 0x40: a & b != 0, 0x50: a != b, 0x60: sa > sb,
            0x70: sa >= sb, 0xA0: a < b, 0xB0: a <= b, 0xC0: sa < sb, 0xD0: sa <= sb}[op]


class Machine:
    def __init__(self, code, memory, helpers, map_value=None):
        self.code = [struct.unpack_from("<BBhi", code, at) for at in range(0, len(code), 8)]
        self.memory, self.helpers, self.map_value = memory, helpers, map_value

    def load(self, layout, address):
        try:
            if address < BASE:
                raise struct.error
            return struct.unpack_from("<" + layout, self.memory, address - BASE)[0]
        except struct.error:
            raise Fault("reads %s at %#x" % (layout, address)) from None

    def store(self, layout, address, value):
        try:
            if address < BASE:
                raise struct.error
            struct.pack_into("<" + layout, self.memory, address - BASE, value & (1 << 8 * struct.calcsize(layout)) - 1)
        except struct.error:
            raise Fault("writes %s at %#x" % (layout, address)) from None

    def atomic(self, layout, address, operation, r, src):
        old, new = self.load(layout, address), r[src]
        if operation == 0xF1:  # cmpxchg
            new = r[src] if old == r[0] & (1 << 8 * struct.calcsize(layout)) - 1 else old
            r[0] = old
        elif operation == 0xE1:  # xchg
            r[src] = old
        else:
            new = alu(operation & 0xF0, old, r[src], 64)
            if operation & 1:
                r[src] = old
        self.store(layout, address, new)

    def run(self, argument, limit=200000):
        r, at, calls = [0] * 11, 0, []
        r[1], r[10] = argument, BASE + len(self.memory)
        for _ in range(limit):
            opcode, registers, offset, imm = self.code[at]
            dst, src, kind = registers & 15, registers >> 4, opcode & 7
            at += 1
            if kind == 1:
                r[dst] = self.load(SIZES[opcode & 0x18], r[src] + offset & MASK)
            elif kind == 2:
                self.store(SIZES[opcode & 0x18], r[dst] + offset & MASK, imm)
            elif kind == 3 and opcode & 0xE0 == 0xC0:
                self.atomic(SIZES[opcode & 0x18], r[dst] + offset & MASK, imm, r, src)
            elif kind == 3:
                self.store(SIZES[opcode & 0x18], r[dst] + offset & MASK, r[src])
            elif kind == 0:
                high = self.code[at][3]
                r[dst] = imm & 0xFFFFFFFF | (high & 0xFFFFFFFF) << 32
                if src:
                    r[dst] = self.map_value(src, imm, high)
                at += 1
            elif opcode & 0xF0 == 0xD0 and kind == 4:  # byte swap
                value = (r[dst] & (1 << imm) - 1).to_bytes(imm // 8, "little")
                r[dst] = int.from_bytes(value, "big" if src or opcode & 8 else "little")
            elif kind in (4, 7):
                bits = 64 if kind == 7 else 32
                value = r[src] if opcode & 8 else imm & MASK
                r[dst] = alu(opcode & 0xF0, r[dst] & (1 << bits) - 1, value & (1 << bits) - 1, bits)
            elif opcode == 0x95:
                if not calls:
                    return r[0]
                at, r[6:10], r[10] = calls.pop()
            elif opcode == 0x85 and src == 1:
                calls.append((at, r[6:10], r[10]))
                at, r[10] = at + imm, r[10] - STACK
            elif opcode == 0x85:
                r[0] = self.helpers[imm](self, *r[1:6]) & MASK
            else:
                value = r[src] if opcode & 8 else imm & MASK
                if taken(opcode & 0xF0, r[dst], value, 64 if kind == 5 else 32):
                    at += offset
        raise Fault("runs on and on")
