# Files and folders: modes, reading, writing, errors; what a program writes it can read
# record: no trace
import os, io, sys, tempfile
os.chdir(tempfile.mkdtemp())
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
t(lambda: open("nope.txt")); t(lambda: open("nope/x","w")); t(lambda: open("a.txt","q")); t(lambda: open("a.txt","rw")); t(lambda: open("a.txt","rbt")); t(lambda: open("")); t(lambda: open(5.5)); t(lambda: open("a.txt","wb",encoding="utf-8"))
with open("a.txt", "w", encoding="utf-8") as f:
    print(f, f.write("héllo\nworld\n"), f.tell(), f.name, f.mode, f.encoding, f.closed)
    t(lambda: f.read()); t(lambda: f.write(5)); t(lambda: f.writelines(["x\n", "y"]))
print(f.closed); t(lambda: f.write("x"))
with open("a.txt") as f: print(repr(f.read()), repr(f.read()))
with open("a.txt") as f:
    for line in f: print(repr(line))
with open("a.txt") as f: print(f.readline(), f.readlines())
with open("a.txt") as f: print(repr(f.read(3)), repr(f.read(4)), repr(f.readline(2)), f.readable(), f.writable()); t(lambda: f.write("x"))
with open("a.txt", "a+") as f: print(f.tell() > 0, f.write("Z")); f.seek(0); print(repr(f.read()))
with open("a.txt", "rb") as f: print(f, f.read(4), f.readline(), f.read()); t(lambda: f.write(b"x"))
with open("b.bin", "wb") as f: print(f, f.write(b"\x00\xff\r\n")); t(lambda: f.write("x")); t(lambda: f.read())
t(lambda: open("b.bin").read())
with open("c.txt", "w", newline="") as f: f.write("a\r\nb\rc\n")
print(repr(open("c.txt").read()), repr(open("c.txt", newline="").read()), open("c.txt").readlines(), list(open("c.txt")))
with open("r.txt", "w+") as f: f.write("abc"); f.seek(1); f.write("X"); f.seek(0); print(f.read()); f.truncate(2); f.seek(0); print(f.read()); t(lambda: f.seek(-1)); t(lambda: f.seek(1, 1)); print(f.seek(0, 2))
t(lambda: open("a.txt", "x")); open("new.txt", "x").close()
print(sorted(os.listdir())); t(lambda: os.remove("zz")); os.remove("b.bin"); os.rename("c.txt", "d.txt"); print(os.path.exists("c.txt"), os.path.isfile("d.txt"), os.path.getsize("d.txt"), os.path.isdir("d.txt"))
os.makedirs("x/y/z"); t(lambda: os.makedirs("x/y/z")); os.makedirs("x/y/z", exist_ok=True); t(lambda: os.mkdir("x")); t(lambda: os.rmdir("x")); t(lambda: os.listdir("nodir")); t(lambda: os.listdir("d.txt")); t(lambda: open("x")); t(lambda: open("x", "w"))
open("x/y/f.txt", "w").write("q")
for r, d, f in os.walk("x"): print(r, d, f)
try: open("nope")
except OSError as e: print(e.errno, e.filename, e.strerror, repr(e), str(e))
print(os.path.basename(__file__), open(os.path.join("x", "y", "f.txt")).read())
from os.path import *
print(join("a", "b", "/c", "d"), join("a/", ""), split("/a/b/"), split("/"), splitext("a.tar.gz"), splitext(".bashrc"), basename("/a/b"), dirname("/a/b"), normpath("a/./b/../c//d"), normpath("../../a"), normpath("/.."), normpath(""), isabs("/a"), commonprefix(["abc", "abd"]), commonpath(["/a/b", "/a/c"]), relpath("/a/b", "/a/c/d"))
