"""Runs a command with a terminal as its standard error, and prints what it writes there."""
import os
import pty
import subprocess
import sys

ours, theirs = pty.openpty()
process = subprocess.Popen(sys.argv[1:], stderr=theirs)
os.close(theirs)
text = b""
while True:
    try:
        part = os.read(ours, 4096)
    except OSError:
        break
    if not part:
        break
    text += part
process.wait()
sys.stdout.write(text.decode().replace("\r\n", "\n"))
