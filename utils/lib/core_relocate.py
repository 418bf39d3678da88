# ===- core_relocate.py - What libbpf makes of an object for a kernel that does not run ---------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
"""Lets libbpf relocate the programs of an object against any BTF, and takes them out of its hands before they are loaded:

    code, maps = relocate("prog.o", "target.btf")      code["f"]: the instructions, subprograms appended

Programs have to be in sections named "core/...". libbpf makes the object's maps, for which it needs bpf().
"""

import ctypes
import struct

bpf = ctypes.CDLL("libbpf.so.1", use_errno=True)
for name in "bpf_object__open_file bpf_object__next_program bpf_program__insns bpf_object__next_map bpf_map__initial_value".split():
    getattr(bpf, name).restype = ctypes.c_void_p
bpf.bpf_program__insn_cnt.restype = ctypes.c_size_t
bpf.bpf_program__name.restype = ctypes.c_char_p

PREPARE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long)
PRINT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_void_p)
libc = ctypes.CDLL(None)
messages = []


class Refused(Exception):
    """libbpf's words."""


def take(program, options, cookie):
    """All programs are relocated before the first is loaded, which is here."""
    return -125


def note(level, text, arguments):
    buffer = ctypes.create_string_buffer(4096)
    libc.vsnprintf(buffer, ctypes.c_size_t(4096), text, ctypes.c_void_p(arguments))
    messages.append(buffer.value.decode())
    return 0


callbacks = PREPARE(take), PRINT(note)
bpf.libbpf_set_print(callbacks[1])
# struct libbpf_prog_handler_opts: size, cookie, setup, prepare, attach
handler = (ctypes.c_void_p * 5)(40, 0, 0, ctypes.cast(callbacks[0], ctypes.c_void_p), 0)
if bpf.libbpf_register_prog_handler(b"core+", 1, 0, handler) < 0:
    raise OSError("libbpf takes no handler")


def each(next, file):
    item = next(ctypes.c_void_p(file), None)
    while item:
        yield ctypes.c_void_p(item)
        item = next(ctypes.c_void_p(file), ctypes.c_void_p(item))


def relocate(path, target):
    """The relocated code of each program, and the initial values of the maps by their file descriptors."""
    # struct bpf_object_open_opts: size, name, relaxed maps, pin path, -, kconfig, BTF
    btf = ctypes.create_string_buffer(target.encode())
    options = (ctypes.c_uint64 * 7)(56, 0, 0, 0, 0, 0, ctypes.addressof(btf))
    messages.clear()
    file = bpf.bpf_object__open_file(path.encode(), options)
    if not file:
        raise Refused("".join(messages))
    try:
        status = bpf.bpf_object__load(ctypes.c_void_p(file))
        if status != -125:
            raise Refused("".join(m for m in messages if "libbpf: " in m))
        code = {}
        for program in each(bpf.bpf_object__next_program, file):
            count = bpf.bpf_program__insn_cnt(program)
            taken = ctypes.string_at(bpf.bpf_program__insns(program), 8 * count)
            if poisoned(taken):
                raise Refused("".join(m for m in messages if "relo #" in m and (" no " in m or "non-" in m or "incorrectly" in m)))
            code[bpf.bpf_program__name(program).decode()] = taken
        maps = {}
        for item in each(bpf.bpf_object__next_map, file):
            size = ctypes.c_size_t()
            value = bpf.bpf_map__initial_value(item, ctypes.byref(size))
            if value:
                maps[bpf.bpf_map__fd(item)] = ctypes.string_at(value, size.value)
        return code, maps
    finally:
        bpf.bpf_object__close(ctypes.c_void_p(file))


def poisoned(code):
    """Whether libbpf has put an invalid instruction in place of one whose field the target does not have."""
    return any(struct.unpack_from("<i", code, at + 4)[0] == 195896080 for at in range(0, len(code), 8))
