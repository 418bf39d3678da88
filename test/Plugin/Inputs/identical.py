# Compiles C programs with and without the plugin at several levels, for both byte orders: identical.py OUT CLANG PLUGIN FILE...
import itertools
import os
import shlex
import subprocess
import sys

out, clang, plugin, *files = sys.argv[1:]
os.makedirs(out, exist_ok=True)
include = "-I/usr/include/%s-linux-gnu" % os.uname().machine
same = 0
runs = list(itertools.product(files, ("bpfel", "bpfeb"), ("-O1", "-O2", "-Os")))
for file, target, level in runs:
    objects = []
    for extra in [], ["-fpass-plugin=" + plugin]:
        objects.append(os.path.join(out, "with.o" if extra else "without.o"))
        command = shlex.split(clang) + ["-target", target, level, "-g", "-D__TARGET_ARCH_x86", include, "-c", file, "-o", objects[-1]]
        subprocess.run(command + extra, check=True)
    if open(objects[0], "rb").read() == open(objects[1], "rb").read():
        same += 1
    else:
        print("differs:", os.path.basename(file), target, level)
print("%d of %d the same" % (same, len(runs)))
