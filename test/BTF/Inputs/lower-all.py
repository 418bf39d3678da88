# lower-all.py POLYBPF-BTF OBJECT [load]: lowers an object for kernels with and without each thing that lower() knows.
# The validator has to accept each result for its kernel, and with `load` the running kernel too, and say so.
import subprocess
import sys

tool, path, load = sys.argv[1], sys.argv[2], sys.argv[3:] == ["load"]
for version in "5.2 5.4 5.5 5.6 5.10 5.11 5.12 5.13 5.15 5.16 5.17 6.0 6.1 6.2 6.3 6.8 6.9 6.12 6.18".split():
    output = "%s.for-%s.o" % (path, version)
    subprocess.run([tool, "lower", "--kernel=" + version, path, "-o", output], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([tool, "validate", "--kernel=" + version, output], check=True)
    if load:
        subprocess.run([tool, "load", output], check=True)
