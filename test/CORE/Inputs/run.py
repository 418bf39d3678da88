# run.py - Loads objects with libbpf, runs their program on this very task, and compares what it saw with /proc.
#
#   run.py prog.o ...
#
# The program is of type `syscall`: it is given a buffer and fills it as struct answers of kernel.c.

import ctypes
import os
import struct
import sys

libbpf = ctypes.CDLL("libbpf.so.1", use_errno=True)
for name in ("bpf_object__open_file", "bpf_object__next_program"):
    getattr(libbpf, name).restype = ctypes.c_void_p


def run(path, size):
    file = libbpf.bpf_object__open_file(path.encode(), None)
    if not file or libbpf.bpf_object__load(ctypes.c_void_p(file)):
        sys.exit("%s: cannot be loaded" % path)
    program = libbpf.bpf_object__next_program(ctypes.c_void_p(file), None)
    fd = libbpf.bpf_program__fd(ctypes.c_void_p(program))
    buffer = ctypes.create_string_buffer(size)
    # struct bpf_test_run_opts
    options = struct.pack("QQQIIQQIIIiIIII", 80, 0, 0, 0, 0, ctypes.addressof(buffer), 0, size, 0, 0, 0, 0, 0, 0, 0)
    if libbpf.bpf_prog_test_run_opts(fd, ctypes.create_string_buffer(options, len(options))):
        sys.exit("%s: cannot be run: %s" % (path, os.strerror(ctypes.get_errno())))
    return buffer.raw


stat = open("/proc/self/stat").read().rpartition(")")[2].split()
comm = open("/proc/self/comm", "rb").read().rstrip(b"\n").ljust(16, b"\0")
expected = (os.getpid(), os.getpid(), os.getppid(), int(stat[15]) + 100, comm, 1, 0, 16, 1)
for path in sys.argv[1:]:
    *answers, vruntime = struct.unpack("4i16s5Q", run(path, 72))
    if tuple(answers) != expected or vruntime == 0:
        sys.exit("%s: got %s, expected %s" % (path, answers, expected))
    print("%s: as /proc says" % os.path.basename(path))
