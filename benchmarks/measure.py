# measure.py - Time, memory and output of commands, fairly compared.
#
# Part of polybpf, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# Commands that are to be compared run in turns, so that whatever else the machine does hits all of them. Of each figure
# the median is taken. Processor time is user and system time of the command and its children.

import os
import statistics
import subprocess
import sys
import time
from collections import namedtuple

Sample = namedtuple("Sample", "cpu wall memory")


def run_once(command, env=None):
    """Runs a command that must succeed, and says what it took: seconds, seconds, KiB."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    message = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit("%s failed:\n%s" % (command[0], message.decode(errors="replace")))
    return Sample(usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss)


def compare(commands, runs, env=None):
    """commands: name -> command. Returns name -> medians, after one run of each that does not count."""
    samples = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            sample = run_once(command, env)
            if turn:
                samples[name].append(sample)
    return {name: Sample(*map(statistics.median, zip(*taken))) for name, taken in samples.items()}
