# print: sep, end, file, several types.
import sys

print("a", 1, None, True, 2.5, [1, "x"], {"k": (1,)}, sep=" | ")
print("no newline", end="")
print(end="!\n")
print("a", "b", sep="", end=".\n", flush=True)
print("to stderr", file=sys.stderr)
print(*range(5), sep=", ")
print()
print("", "")
sys.stdout.write("written\n")
count = sys.stdout.write("abc\n")
print(count)
try:
    print("a", sep=1)
except TypeError as error:
    print(error)
