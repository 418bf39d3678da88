"""Whether each of the programs that examples.py named has returned 0, by what test/Integration/Inputs/load.c printed."""

import re
import sys

with open(sys.argv[1]) as file:
    names = file.read().split()
with open(sys.argv[2]) as file:
    results = dict(re.findall(r"^(\w+)\(64 bytes\) = (\d+)$", file.read(), re.M))
failed = ["%s: did not run" % name for name in names if name not in results]
failed += ["%s: line %d of examples.rs" % (name, int(results[name]) - 1) for name in names if results.get(name, "0") != "0"]
if failed or not names:
    sys.exit("\n".join(failed) or "no examples")
