# JSON is written and read as json does, errors with line and column
# record: no trace
import json, math
from collections import OrderedDict
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e, getattr(e,"__notes__",None))
V=[None,True,1,-5,1.5,1e100,"a\"b\\\n\té😀\x01",[1,[2,[]],{}],{"a":1,"b":[1,2],"c":{"d":None}},(1,2),{1:2,None:3,True:4,2.5:1},float('nan'),float('inf'),10**30,[[]],{"":""}]
for v in V:
    for kw in [{},{"indent":2},{"indent":0},{"indent":"\t"},{"sort_keys":True},{"ensure_ascii":False},{"separators":(",",":")},{"allow_nan":False},{"indent":2,"separators":(",",":")}]: t(lambda: json.dumps(v,**kw))
t(lambda: json.dumps({(1,2):3})); t(lambda: json.dumps({(1,2):3,"a":1},skipkeys=True)); t(lambda: json.dumps({"a":[1,{2}]})); t(lambda: json.dumps(object)); t(lambda: json.dumps({1,2},default=list)); t(lambda: json.dumps(b"x"))
l=[]; l.append(l); t(lambda: json.dumps(l))
for s in ['{"a": [1, 2.5, -3e2, "x\\u00e9\\ud83d\\ude00\\n", null, true, false]}','[]','{}',' 1 ','"a"','NaN','-Infinity','1e5','0.1','-0','[1,]','{"a":1,}','{a:1}','','[','{"a"','{"a":}','[1 2]','nul','"abc','"\\x"','"\\u12"','01','1.','-','{"a":1}x','[1,2','"a\nb"',"{'a':1}",'{"a":1 "b":2}','1E+2','[1.0,2]','\ufeff1','"\\ud83d"','{"a":1,"a":2}','tru','[,]','{,}','[1,\n2,\n x]']: t(lambda: json.loads(s))
t(lambda: json.loads(b'{"a":1}')); t(lambda: json.loads(5)); t(lambda: json.loads('{"a":1}',object_hook=lambda d: list(d))); t(lambda: json.loads('{"a":1,"b":2}',object_pairs_hook=OrderedDict)); t(lambda: json.loads('[1.5,2]',parse_float=str,parse_int=float))
class E(json.JSONEncoder):
    def default(self,o): return str(o) if isinstance(o,complex if False else set) else super().default(o)
t(lambda: json.dumps({"a":set()},cls=E)); t(lambda: json.dumps(len,cls=E))
try: json.loads('{"a": x}')
except json.JSONDecodeError as e: print(e.msg,e.pos,e.lineno,e.colno,e.doc)
import tempfile, os; os.chdir(tempfile.mkdtemp())
with open("j.json","w") as f: json.dump({"x":[1,2]},f,indent=1)
print(json.load(open("j.json")), open("j.json").read())
import enum
class C(enum.IntEnum): A=1
class S(str): pass
print(json.dumps([C.A,S("q"),True]))
