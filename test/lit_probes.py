# ===- lit_probes.py - What this machine can do --------------------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
#
# Each probe answers with the reason why something is missing, or with None.
#
# ===----------------------------------------------------------------------------------------------------------------===#

import ctypes
import glob
import os
import platform
import re
import shutil
import struct
import subprocess
import tempfile


def why_no_bpf():
    """Loads the smallest program there is, `r0 = 0; exit`, as a socket filter."""
    number = {"x86_64": 321, "aarch64": 280, "riscv64": 280, "s390x": 351}.get(platform.machine())
    if platform.system() != "Linux" or number is None:
        return "no bpf() on %s %s" % (platform.system(), platform.machine())
    code = struct.pack("=BBhiBBhi", 0xB7, 0, 0, 0, 0x95, 0, 0, 0)
    insns, license = ctypes.create_string_buffer(code, len(code)), ctypes.create_string_buffer(b"GPL")
    attr = struct.pack("=IIQQ", 1, 2, ctypes.addressof(insns), ctypes.addressof(license)).ljust(128, b"\0")
    libc = ctypes.CDLL(None, use_errno=True)
    fd = libc.syscall(number, 5, ctypes.create_string_buffer(attr, len(attr)), len(attr))  # BPF_PROG_LOAD
    if fd < 0:
        return "bpf() cannot load programs: " + os.strerror(ctypes.get_errno())
    os.close(fd)
    return None


def why_no_kernel(version):
    """Whether utils/qemu-kernel can run programs in a kernel of this version; it has them where it says."""
    if platform.machine() != "x86_64" or not shutil.which("qemu-system-x86_64"):
        return "no qemu-system-x86_64 for kernel %s" % version
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    if not glob.glob(os.path.join(cache, "polybpf", "kernels", version, "vmlinuz-*")):
        return "no kernel %s (utils/qemu-kernel --fetch %s gets it)" % (version, version)
    return None


def why_no_obj_new():
    """Whether the kernel makes objects of a program's own types (bpf_obj_new, 6.2)."""
    try:
        with open("/sys/kernel/btf/vmlinux", "rb") as types:
            return None if b"\0bpf_obj_new_impl\0" in types.read() else "this kernel has no bpf_obj_new"
    except OSError as error:
        return "cannot read the kernel's types: %s" % error


def _output(*command):
    try:
        run = subprocess.run(command, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    except (OSError, subprocess.TimeoutExpired):
        return None
    return run.stdout.strip() if run.returncode == 0 else None


class Rustc:
    """A rustc, the LLVM in it and the targets it has core for."""

    def __init__(self, path):
        self.path = path
        version = re.search(r"LLVM version: (\d+)", _output(path, "-vV") or "")
        self.llvm_major = version and version.group(1)

    def has_core(self, target):
        folder = _output(self.path, "--print", "target-libdir", "--target", target)
        return bool(folder and os.path.isdir(folder) and any(f.startswith("libcore-") for f in os.listdir(folder)))

    def why_not(self, llvm_major, bpf_core):
        if not self.llvm_major:
            return "no %s" % self.path
        if self.llvm_major != llvm_major:
            return "%s has LLVM %s, we were built for %s" % (self.path, self.llvm_major, llvm_major)
        if bpf_core and not self.has_core("bpfel-unknown-none"):
            return "%s has no core for bpfel-unknown-none" % self.path
        return None


def find_rustup_rustc(llvm_major):
    """A rustc of another build than Debian's. A proxy of rustup is followed to the compiler behind it."""
    folders = os.environ["PATH"].split(os.pathsep) + [os.path.expanduser("~/.cargo/bin")]
    for folder in folders:
        proxy = os.path.join(folder, "rustc")
        sysroot = os.path.isfile(proxy) and _output(proxy, "--print", "sysroot")
        if not sysroot or os.path.realpath(sysroot) == "/usr":
            continue
        rustc = Rustc(os.path.join(sysroot, "bin", "rustc"))
        if rustc.why_not(llvm_major, bpf_core=False) is None:
            return rustc
    return None


def why_no_go_modules(folder, project):
    """Whether Go is new enough for a project of ours and has or gets its modules. A yes is remembered as for crates."""
    stamp = os.path.join(folder, os.path.basename(project) + "-modules-reached")
    if os.path.exists(stamp) and shutil.which("go"):
        return None
    if not shutil.which("go"):
        return "no go"
    environment = dict(os.environ, GOTOOLCHAIN="local")
    fetch = subprocess.run(["go", "mod", "download"], cwd=project, env=environment, capture_output=True, text=True)
    if fetch.returncode != 0:
        return "go: " + fetch.stderr.strip().splitlines()[-1]
    open(stamp, "w").close()
    return None


def why_no_crates(folder):
    """Whether cargo reaches a registry. A yes is remembered in the build folder."""
    stamp = os.path.join(folder, "crates-reached")
    if os.path.exists(stamp):
        return None
    if not shutil.which("/usr/bin/cargo"):
        return "no /usr/bin/cargo"
    with tempfile.TemporaryDirectory() as project:
        os.mkdir(os.path.join(project, "src"))
        open(os.path.join(project, "src", "lib.rs"), "w").close()
        with open(os.path.join(project, "Cargo.toml"), "w") as manifest:
            manifest.write('[package]\nname = "probe"\nversion = "0.1.0"\n[dependencies]\ncfg-if = "1"\n')
        if _output("/usr/bin/cargo", "fetch", "--quiet", "--manifest-path", manifest.name) is None:
            return "cargo cannot fetch crates"
    open(stamp, "w").close()
    return None
