# -*- Python -*-
# ===- lit.cfg.py - How the tests are run ------------------------------------------------------------------------------===#
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# ===----------------------------------------------------------------------------------------------------------------===#
#
# A test says %opt, %rustc, %plugin ...: every tool is named here by its full path, since the unversioned LLVM tools on
# PATH are often another version. What a machine may lack (the kernel's bpf(), a rustc with core for BPF, ...) is a
# *feature*. A missing one is noted once at the start, with the reason, and tests that require it are UNSUPPORTED:
#
#   # REQUIRES: bpf, rustc-bpf
#   # RUN: env RUSTC_BOOTSTRAP=1 %rustc --target bpfel-unknown-none -Zllvm-plugins=%plugin ...
#
# `--param limit=bpf` runs only the tests that need the named feature (the target check-polybpf-kernel).
#
# ===----------------------------------------------------------------------------------------------------------------===#

import os
import re
import shutil
import sys

import lit.formats
import lit.util

sys.path.insert(0, os.path.dirname(__file__))
import lit_probes as probes

config.name = "PolyBPF"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".ll", ".test", ".c", ".cpp", ".rs"]
# Folders of inputs, and sources that a test names by path.
config.excludes = ["Inputs", "Unit", "CMakeLists.txt", "out", "target"]
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.polybpf_obj_root, "test")

# A test that never ends is a failure. lit needs psutil to end all its processes.
if lit.util.killProcessAndChildrenIsSupported()[0]:
    lit_config.maxIndividualTestTime = 20 * 60

# ===--- The environment: the same for everyone ------------------------------------------------------------------------===#

llvm_bin = config.llvm_tools_dir
our_bin = os.path.join(config.polybpf_obj_root, "bin")
config.environment["PATH"] = os.pathsep.join([llvm_bin, config.environment["PATH"]])
config.environment["LC_ALL"] = "C"
for name in ("POLYBPF_OPTIONS", "RUSTC_BOOTSTRAP", "RUSTFLAGS", "CARGO_TARGET_DIR"):
    config.environment.pop(name, None)
# cargo finds its registry, and the network, through these.
for name in os.environ:
    if name.startswith(("CARGO_HOME", "CARGO_HTTP", "CARGO_NET", "CARGO_REGISTR", "RUSTUP_HOME", "SSL_CERT")) or name.lower() in (
        "http_proxy", "https_proxy", "all_proxy", "no_proxy"
    ):
        config.environment[name] = os.environ[name]

# ===--- Sanitizers ------------------------------------------------------------------------------------------------------===#

# Hosts that load our plugin are not instrumented, so the runtime has to come first. See POLYBPF_SANITIZE in
# cmake/modules/AddPolyBPF.cmake for the options.
host = ""
if config.asan_runtime:
    config.available_features.add("asan")
    config.environment["ASAN_OPTIONS"] = (
        "allow_user_poisoning=0:detect_leaks=0:detect_odr_violation=0"
        # rustc asks for more memory than there is, for a static of a tagged type, and says so.
        ":allocator_may_return_null=1"
    )
    config.environment["UBSAN_OPTIONS"] = "print_stacktrace=1"
    host = "env LD_PRELOAD=%s " % config.asan_runtime

# ===--- Tools -----------------------------------------------------------------------------------------------------------===#


def tool(name, command):
    """%name stands for command, where no longer name (%clang, %clangxx, %opt-19) is meant."""
    config.substitutions.append(("%" + re.escape(name) + r"(?![\w-])", command))


def missing(what, reason):
    lit_config.note("%s: tests that need it are unsupported (feature '%s' is missing)" % (reason, what))


for name in ("opt", "llc", "clang", "clang++"):
    tool(name.replace("++", "xx"), host + os.path.join(llvm_bin, name))
for name in ("llvm-link", "llvm-ar", "llvm-objdump", "llvm-objcopy", "llvm-readelf", "llvm-nm", "llvm-dis", "llvm-as", "llvm-dwarfdump", "llvm-remarkutil"):
    tool(name, os.path.join(llvm_bin, name))
for name in ("polybpf-link", "polybpf-btf", "bpf-linker", "btf-mutants"):
    tool(name, os.path.join(our_bin, name))
tool("plugin", os.path.join(config.polybpf_obj_root, "lib", "PolyBPF.so"))
tool("python", config.python_executable)
tool("cmake", config.cmake_executable)
tool("host-cc", config.host_cc)
tool("host-cxx", config.host_cxx)
# With one job: lit runs several tests at once.
tool("idioms", "%s --build %s --jobs 1 --host-env='%s'" % (os.path.join(config.polybpf_src_root, "utils", "idioms"), config.polybpf_obj_root, host.replace("env ", "").strip()))
tool("roundtrip", "%s --build %s --jobs 1 --host-env='%s'" % (os.path.join(config.polybpf_src_root, "utils", "roundtrip"), config.polybpf_obj_root, host.replace("env ", "").strip()))
config.substitutions.append(("%polybpf_src", config.polybpf_src_root))
config.substitutions.append(("%polybpf_obj", config.polybpf_obj_root))

# ===--- Features --------------------------------------------------------------------------------------------------------===#

config.available_features.add("llvm-%s-host" % config.llvm_major)

# Not with sanitizers (POLYBPF_STATIC_LLVM in cmake/modules/AddPolyBPF.cmake).
if config.static_llvm and not config.asan_runtime:
    config.available_features.add("static-llvm")
else:
    missing("static-llvm", "the tools are linked with libLLVM.so")

clang_plugin = os.path.join(config.polybpf_obj_root, "lib", "PolyBPFClang.so")
if os.path.exists(clang_plugin):
    config.available_features.add("clang-plugin")
    tool("clang-plugin", clang_plugin)
    tool("cxx-program", "%s --target=bpf -std=c++20 -O2 -g -fno-exceptions -fno-rtti -Wall -Wextra -Werror -fplugin=%s -I%s"
         % (host + os.path.join(llvm_bin, "clang++"), clang_plugin, os.path.join(config.polybpf_obj_root, "runtime", "cxx", "include")))
    tool("cxx-kernel-types", os.path.join(config.polybpf_src_root, "utils", "cxx-kernel-types"))
    tool("cxx-core", "%s --jobs 1 --llvm %s --plugin %s --host-env='%s'" % (os.path.join(config.polybpf_src_root, "utils", "check-cxx-core"), llvm_bin, clang_plugin, host.strip()))
else:
    missing("clang-plugin", "PolyBPFClang.so is not built: no headers of clang %s" % config.llvm_major)

reason = probes.why_no_bpf()
if reason:
    missing("bpf", reason)
else:
    config.available_features.add("bpf")

# bpf-linker, to compare with.
peer = os.environ.get("POLYBPF_PEER", "/tmp/peer/bin/bpf-linker")
if os.access(peer, os.X_OK):
    config.available_features.add("bpf-linker-peer")
    tool("peer", peer)
else:
    missing("bpf-linker-peer", "no %s (benchmarks/README.md)" % peer)

if os.path.exists(os.path.join(config.polybpf_obj_root, "tools", "polybpf-link", "docs", "polybpf-link.1")):
    config.available_features.add("option-docs")
else:
    missing("option-docs", "CMake found no Python")

# Other kernels, in QEMU: `%qemu-kernel 6.1 -- PROGRAM ARGUMENT...`
for version in ("6.1", "6.12"):
    reason = probes.why_no_kernel(version)
    if reason:
        missing("qemu-" + version, reason)
    else:
        config.available_features.add("qemu-" + version)
tool("qemu-kernel", os.path.join(config.polybpf_src_root, "utils", "qemu-kernel"))
for name in ("XDG_CACHE_HOME", "HOME"):
    if name in os.environ:
        config.environment[name] = os.environ[name]

reason = probes.why_no_obj_new()
if reason:
    missing("bpf-obj-new", reason)
else:
    config.available_features.add("bpf-obj-new")

bpftool = shutil.which("bpftool", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
if bpftool:
    config.available_features.add("bpftool")
    tool("bpftool", bpftool)
else:
    missing("bpftool", "no bpftool")

if shutil.which("pahole"):
    config.available_features.add("pahole")
    tool("pahole", shutil.which("pahole"))
else:
    missing("pahole", "no pahole")

if shutil.which("setpriv"):
    config.available_features.add("setpriv")
else:
    missing("setpriv", "no setpriv")

# Another LLVM's opt, to see that it refuses our plugin.
if config.llvm_major == "22" and os.path.exists("/usr/lib/llvm-19/bin/opt"):
    config.available_features.add("llvm-19")
    tool("opt-19", host + "/usr/lib/llvm-19/bin/opt")
else:
    missing("llvm-19", "no second LLVM (19) beside the one we were built for")

rustc = probes.Rustc("/usr/bin/rustc")
reason = rustc.why_not(config.llvm_major, bpf_core=True)
if reason:
    missing("rustc-bpf", reason)
else:
    config.available_features.add("rustc-bpf")
    tool("rustc", host + rustc.path)
    tool("cargo", "/usr/bin/cargo")

# A rustc with another LLVM than ours still writes IR for our opt.
if rustc.has_core("bpfel-unknown-none"):
    config.available_features.add("rustc-ir")
else:
    missing("rustc-ir", "no rustc with core for bpfel-unknown-none")

rustup = probes.find_rustup_rustc(config.llvm_major)
if rustup and config.asan_runtime:
    missing("rustup-rustc", "the allocator of %s and AddressSanitizer's wait for each other" % rustup.path)
elif rustup:
    config.available_features.add("rustup-rustc")
    tool("rustup-rustc", host + rustup.path)
else:
    missing("rustup-rustc", "no second rustc with LLVM %s" % config.llvm_major)

reason = probes.why_no_crates(config.test_exec_root)
if reason:
    missing("crates", reason)
else:
    config.available_features.add("crates")

# Go modules, the newest and those that the Go of Debian 12 compiles.
for name, project in (("go-modules", "cilium"), ("go-modules-0.11", "cilium-0.11")):
    project = os.path.join(os.path.dirname(__file__), "Integration/loaders/Inputs", project)
    reason = probes.why_no_go_modules(config.test_exec_root, project)
    if reason:
        missing(name, reason)
    else:
        config.available_features.add(name)
if shutil.which("go"):
    tool("go", shutil.which("go"))

if lit_config.params.get("limit"):
    config.limit_to_features = set(lit_config.params["limit"].split(","))
