# refused.py - Compiles each case of a Rust file, and compares the only error with what the case says.
#
#   refused.py CASES.rs RUSTC OPT PLUGIN FOLDER
#
# A case begins with `//--- name: message [id]`; the error belongs to its line with `// here`, but for bit-fields at -O0,
# where the accessor in the bindings is a function of its own.

import os
import re
import subprocess
import sys

cases, rustc, opt, plugin, folder = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
bindings = os.path.join(os.path.dirname(cases), "../../CORE/Inputs/vmlinux.rs")
head, *rest = re.split(r"^//--- ", open(cases).read(), flags=re.M)
head = head.replace("VMLINUX", os.path.abspath(bindings))
levels = {"inlined": ["-Copt-level=2", "-Cno-prepopulate-passes"], "calls": ["-Copt-level=0"]}
wrong = 0
for case in rest:
    title, code = case.split("\n", 1)
    name, message, id = re.fullmatch(r"(\S+): (.*) \[(\S+)\]", title).groups()
    source = os.path.join(folder, name + ".rs")
    text = head + re.sub(r"^pub (unsafe )?fn f", r"#[no_mangle]\npub \1fn f", code, flags=re.M)
    open(source, "w").write(text)
    line = 1 + [l.endswith("// here") for l in text.split("\n")].index(True)
    for level, flags in levels.items():
        out = os.path.join(folder, name + "." + level + ".ll")
        subprocess.run([*rustc.split(), "--target", "bpfel-unknown-none", "-Cdebuginfo=2", "-Cpanic=abort", "--edition=2021",
                        "--crate-type=lib", "--emit=llvm-ir", *flags, "-o", out, source],
                       env={**os.environ, "RUSTC_BOOTSTRAP": "1"}, check=True)
        run = subprocess.run([*opt.split(), "-load-pass-plugin=" + plugin, "-passes=polybpf-core<infer=vmlinux::*>",
                              "-disable-output", out], capture_output=True, text=True)
        errors = [l for l in run.stderr.split("\n") if "error:" in l]
        accessor = id == "bindgen-bitfield" and level == "calls"
        accessor = id == "bindgen-bitfield" and level == "calls"
        where = r".*vmlinux\.rs:\d+:\d+" if accessor else r".*/%s\.rs:%d:\d+" % (name, line)
        # Without inlining, an address at -O0 is an argument, and begins at 0.
        expected = re.escape(message).replace(r"at\ offset\ 16\ of\ struct\ task_struct",
                                              r"at offset (16 of struct task_struct|0 of struct sched_entity)")
        fits = len(errors) == 1 and re.fullmatch(r"error: %s: in function .*: %s \[%s\]" % (where, expected, id), errors[0])
        if run.returncode != 1 or not fits:
            print("%s, %s: expected one error in line %d, %s [%s]; got:\n%s" % (name, level, line, message, id, run.stderr))
            wrong += 1
sys.exit(wrong != 0)
