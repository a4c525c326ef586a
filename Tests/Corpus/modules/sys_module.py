# sys: argv, version_info, stdout, stderr, maxsize, platform-free parts.
import sys

print(sys.argv, sys.version_info[:2], sys.version_info >= (3, 11), sys.version_info.major, sys.maxsize)
sys.stdout.write("to stdout\n")
sys.stderr.write("to stderr\n")
sys.stdout.flush()
print("via file", file=sys.stdout)
print(sys.getrecursionlimit() >= 1000, sys.exc_info())
