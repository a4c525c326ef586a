# Values laid out, tables as text, paths
# record: no trace
import pprint, csv, io, pathlib, os, sys
from pathlib import *
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
from dataclasses import dataclass
from collections import *
@dataclass
class P: name: str; items: list; other: dict
D={"name":"x"*30,"list":list(range(40)),"nested":{"a":[1,2,3],"b":{"c":"d"*50,"e":("t",)*20}},"s":{3,1,2},3:None,"str":"the quick brown fox jumps over the lazy dog and runs away from the big bad wolf in the night"}
del D[3]
for kw in [{}, {"width":40},{"indent":4},{"compact":True},{"depth":1},{"sort_dicts":False},{"compact":True,"width":30},{"indent":2,"width":50}]: pprint.pprint(D,**kw)
pprint.pprint(P("n"*40,[1]*30,{"k":"v"*40})); pprint.pprint([P("a",[],{})]*3); pprint.pprint(OrderedDict((str(i)*10,i) for i in range(6))); pprint.pprint(defaultdict(list,{str(i)*10:[i]*5 for i in range(6)})); pprint.pprint(Counter("abracadabra"*3)); pprint.pprint(deque(range(40),50)); l=[1]; l.append(l); print(pprint.pformat([1,2]), pprint.pformat("short"), pprint.isrecursive(l)); pprint.pprint([[1,2],[3]]*15); pprint.pprint({}); pprint.pprint([]); pprint.pprint("a\nb"*40); pprint.pprint((1,)); pprint.pprint({1:{2:{3:{}}}},depth=2); pprint.pp({"b":1,"a":2})
s=io.StringIO(); w=csv.writer(s); w.writerow(["a","b,c",'q"x',1,None,2.5,"l\nm"]); w.writerows([[1,2],[""],["x"]]); print(repr(s.getvalue()))
for kw in [{"quoting":csv.QUOTE_ALL},{"delimiter":";"},{"quoting":csv.QUOTE_NONNUMERIC},{"lineterminator":"\n"},{"quotechar":"'"}]: s=io.StringIO(); csv.writer(s,**kw).writerow(["a;b",1,"it's",'"']); print(repr(s.getvalue()))
for text in ["a,b\r\n1,\"x,y\"\r\n","\"a\"\"b\",c\n","a,,b\n\nx\n","'a',b\n","\"multi\nline\",2\n","a b, c\n"]: print(list(csv.reader(io.StringIO(text)))); 
print(list(csv.DictReader(io.StringIO("n,v\na,1\nb\nc,2,3\n")))); s=io.StringIO(); d=csv.DictWriter(s,["a","b"]); d.writeheader(); d.writerow({"a":1}); print(repr(s.getvalue())); t(lambda: d.writerow({"z":1})); t(lambda: csv.writer(io.StringIO()).writerow(5)); t(lambda: csv.get_dialect("q")); print(csv.list_dialects())
p=Path("a/b/c.tar.gz"); print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.parts, p/"d", "x"/p, p.with_suffix(".txt"), p.with_name("q"), p.with_stem("z"), p.is_absolute(), p.joinpath("x","y"), p.relative_to("a"), p.as_posix(), p==Path("a/b/c.tar.gz"), hash(p)==hash(Path("a/b/c.tar.gz")), sorted([Path("b"),Path("a")]), p.match("*.gz"), Path(), Path("."), Path("/a/../b"), Path("/").name, Path("/a").root, PurePath("x"), Path("a//b/./c"), bool(p), str(p), p.exists(), p.is_relative_to("a"), Path("a").joinpath("/b"), Path(".hid").suffix, Path("x.").suffix)
t(lambda: p.relative_to("z")); t(lambda: p.with_suffix("txt")); t(lambda: Path(5)); t(lambda: p/5); t(lambda: Path("nofile").read_text()); t(lambda: Path("").with_name("x"))
import tempfile; os.chdir(tempfile.mkdtemp())
d=Path("dd"); d.mkdir(); t(lambda: d.mkdir()); d.mkdir(exist_ok=True); (d/"e"/"f").mkdir(parents=True); f=d/"x.txt"; print(f.write_text("hey\nyou"), f.read_text(), f.read_bytes(), f.stat().st_size, f.is_file(), d.is_dir(), sorted(x.name for x in d.iterdir()), sorted(map(str,d.glob("*.txt"))), sorted(map(str,d.rglob("*")))); 
with f.open("a") as h: h.write("!")
print(f.read_text()); g=f.rename(d/"y.txt"); print(g, f.exists()); g.unlink(); t(lambda: g.unlink()); g.unlink(missing_ok=True); f.touch(); print(f.exists(), os.fspath(f), Path("a.py").suffix)
t(lambda: Path("a")<"b")
