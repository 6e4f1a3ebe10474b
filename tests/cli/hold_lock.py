"""hold_lock.py TREE COMMAND…: runs the command while this process is a writer of the tree in the midst of its work."""
import fcntl
import pathlib
import struct
import subprocess
import sys

control = pathlib.Path(sys.argv[1]) / ".cfcm"
with open(control / "lock", "r+b") as lock:
    fcntl.fcntl(lock, fcntl.F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0))
    (control / ".tmp-1-0123456789abcdef").touch()
    sys.exit(subprocess.run(sys.argv[2:]).returncode)
