# -*- Python -*-
# Runs the GoogleTest programs of unittests/ through lit: one result for each test in them.
import os

import lit.formats

config.name = "PolyBPF-Unit"
config.suffixes = []
config.test_exec_root = config.test_source_root = os.path.join(config.polybpf_obj_root, "unittests")
config.test_format = lit.formats.GoogleTest(";".join(config.unittest_dirs), "Tests")
config.environment.pop("POLYBPF_OPTIONS", None)
if config.asan_runtime:
    config.environment["ASAN_OPTIONS"] = "allow_user_poisoning=0:detect_leaks=0:detect_odr_violation=0"
    config.environment["UBSAN_OPTIONS"] = "print_stacktrace=1"
